package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tahqiq.annotation.CommentService;
import org.tahqiq.annotation.CommentService.Colleague;

/** The colleagues whom a comment can call; once one is begun by hand, those alone whose name begins so. */
final class Colleagues extends Composite<Div> {

    private static final int MOST = 12;
    private static final Pattern BEGUN = Pattern.compile(CommentService.CALLING + "([^\\s@]*)\\z");

    private final List<Colleague> colleagues;
    private final TextArea body;

    /** @param body tells its value letter by letter */
    Colleagues(List<Colleague> colleagues, TextArea body) {
        this.colleagues = colleagues;
        this.body = body;
        getContent().addClassNames("row-tools", "colleagues");
        show();
        body.addValueChangeListener(change -> {
            if (!begun(change.getOldValue()).equals(begun(change.getValue()))) {
                show();
            }
        });
    }

    private void show() {
        getContent().removeAll();
        fitting(colleagues, body.getValue())
                .limit(MOST)
                .forEach(each -> getContent().add(caller(each)));
    }

    private Button caller(Colleague colleague) {
        Span login = new Span("@" + colleague.name());
        login.getElement().setAttribute("dir", "auto");
        Button call = new Button(login);
        if (!colleague.displayName().equals(colleague.name())) {
            // The first strong letter of each decides on that one alone: one of the two names is often Arabic.
            Span shown = new Span(colleague.displayName());
            shown.getElement().setAttribute("dir", "auto");
            call.getElement().appendChild(new Span(" ").getElement(), shown.getElement());
        }
        call.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        call.setAriaLabel(
                getTranslation("comment.mention", "@%s %s".formatted(colleague.name(), colleague.displayName())));
        call.addClickListener(click -> {
            body.setValue(called(body.getValue(), colleague));
            body.focus();
        });
        return call;
    }

    /** Those whom what is written may be about to call: everybody while nobody is begun. */
    static Stream<Colleague> fitting(List<Colleague> colleagues, String written) {
        String begun = begun(written);
        return colleagues.stream().filter(each -> fits(each, begun));
    }

    /** What was written and the call of a colleague, which may have been begun by hand. */
    static String called(String written, Colleague colleague) {
        String begun = begun(written);
        String before = !begun.isEmpty() && fits(colleague, begun)
                ? written.substring(0, written.length() - begun.length())
                : written;
        boolean apart = before.isEmpty() || Character.isWhitespace(before.charAt(before.length() - 1));
        return before + (apart ? "" : " ") + "@" + colleague.name() + " ";
    }

    /** From the last @ on, where nothing was finished behind it; empty where nobody is begun. */
    private static String begun(String written) {
        Matcher begun = BEGUN.matcher(written);
        return begun.find() ? begun.group() : "";
    }

    /** By either of their names: who knows a colleague as سلمى may not know what she signs in with. */
    private static boolean fits(Colleague colleague, String begun) {
        String name = begun.isEmpty() ? "" : begun.substring(1).toLowerCase(Locale.ROOT);
        return colleague.name().toLowerCase(Locale.ROOT).startsWith(name)
                || colleague.displayName().toLowerCase(Locale.ROOT).startsWith(name);
    }
}
