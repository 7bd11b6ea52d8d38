package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tahqiq.annotation.CommentService;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;
import org.tahqiq.ui.OutsideLink;

/**
 * What a comment says, with its links to follow. Links and the names it calls have a direction of their own, so that those in
 * Latin letters do not turn an Arabic comment that begins with one: {@code dir=auto} passes over what has its own.
 */
final class CommentWords extends Paragraph {

    /** A link or a call, without the punctuation behind it. */
    private static final Pattern APART = Pattern.compile("(?<link>https?://[^\\s<>\"«»“”]*[^\\s<>\"«»“”.,:;!?،؛؟…)\\]])"
            + "|" + CommentService.CALLING + "[^\\s@]*[\\p{L}\\p{M}\\p{N}]");

    CommentWords(String words) {
        getElement().setAttribute("dir", "auto");
        Matcher apart = APART.matcher(words);
        int from = 0;
        while (apart.find()) {
            add(new Text(words.substring(from, apart.start())));
            add(apart.group("link") == null ? call(apart.group()) : link(apart.group()));
            from = apart.end();
        }
        add(new Text(words.substring(from)));
    }

    private static Span call(String name) {
        Span call = new Span(name);
        call.getElement().setAttribute("dir", "auto");
        return call;
    }

    /** An address that a source could not have either stays words. */
    private static Component link(String address) {
        try {
            Typed.url("body", address);
            return new OutsideLink(address, address);
        } catch (Refusal unfit) {
            return call(address);
        }
    }
}
