package org.tahqiq.curation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.Fields;
import org.tahqiq.annotation.LabelNames;
import org.tahqiq.article.Article;
import org.tahqiq.curation.Case;

/** What one reader has in a place, beside the others. */
class Lane extends Div {

    /** @param number the key that chooses it */
    Lane(Article article, Case shown, Case.Take take, String name, int number, LabelNames labels, Runnable choose) {
        addClassName("lane");
        getElement().setAttribute("data-reader", take.reader().id().toString());
        Span reader = new Span(name);
        reader.getElement().setAttribute("dir", "auto");
        H3 head = new H3(reader);
        if (shown.tags().size() > 1) {
            take.spans().stream()
                    .map(Annotation::tag)
                    .distinct()
                    .map(TagPill::new)
                    .forEach(head::add);
        }
        add(head, new Passage(article, shown.span(), take.spans()));
        if (take.isEmpty()) {
            Paragraph none =
                    new Paragraph(getTranslation(shown.link() == null ? "curate.not-marked" : "curate.not-linked"));
            none.addClassName("secondary");
            add(none);
        }
        if (shown.link() != null && !take.isEmpty()) {
            add(new Paragraph(getTranslation(
                    "curate.link",
                    shown.link().source().quote(),
                    getTranslation("canvas.link." + shown.link().kind() + ".from"),
                    shown.link().target().quote())));
        }
        take.spans()
                .forEach(span -> add(new FieldLines(span.tag(), span.fields(), against(shown, take, span), labels)));
        String nothing = shown.link() == null ? "curate.take-nothing" : "curate.take-no-link";
        Button button = new Button(getTranslation(take.isEmpty() ? nothing : "curate.take"));
        button.setAriaLabel(getTranslation("curate.take-of", name));
        button.getElement().setAttribute("data-action", "take-" + number);
        button.addClickListener(click -> choose.run());
        Span key = new Span(String.valueOf(number));
        key.addClassName("key");
        key.getElement().setAttribute("aria-hidden", "true");
        button.setPrefixComponent(key);
        add(button);
    }

    /** Of the first other reader who has that tag there. */
    private static Fields against(Case shown, Case.Take take, Annotation span) {
        return shown.takes().stream()
                .filter(other -> other != take)
                .flatMap(other -> other.spans().stream())
                .filter(other -> other.tag() == span.tag())
                .findFirst()
                .map(Annotation::fields)
                .orElse(span.fields());
    }
}
