package org.tahqiq.ui;

import com.ibm.icu.text.BreakIterator;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person in a list: initials, the name they go by, the name they sign in with. */
public class Person extends Composite<Div> {

    private static final String ARABIC_ARTICLE = "ال";
    /** Keeps Arabic letters in their separate forms. */
    private static final String NON_JOINER = "\u200c";

    public Person(String displayName, String signInName) {
        Span name = new Span(displayName);
        name.addClassName("person-name");
        name.getElement().setAttribute("dir", "auto");
        Span signIn = new Span(signInName);
        signIn.addClassName("secondary");
        signIn.getElement().setAttribute("dir", "auto");
        getContent().addClassName("person");
        getContent().add(disc(displayName), new Div(name, signIn));
    }

    static Span disc(String displayName) {
        Span disc = new Span(initials(displayName));
        disc.addClassName("initials");
        disc.getElement().setAttribute("aria-hidden", "true");
        return disc;
    }

    /** The first letters of the first and the last word, an Arabic article aside. */
    static String initials(String displayName) {
        String[] words = displayName.strip().split("\\s+", -1);
        return Stream.of(words[0], words[words.length - 1])
                .limit(words.length)
                .map(Person::first)
                .collect(Collectors.joining(NON_JOINER))
                .toUpperCase(Locale.ROOT);
    }

    private static String first(String word) {
        String named = word.startsWith(ARABIC_ARTICLE) && word.length() > 3 ? word.substring(2) : word;
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(named);
        return named.substring(0, Math.max(0, letters.next()));
    }
}
