package org.tahqiq.curation.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.TreeSet;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.article.Article;
import org.tahqiq.text.TextSpan;

/** The words around a place of an article, with what one reader marked there. */
class Passage extends Paragraph {

    /** So many letters before and behind the place, to the next space. */
    private static final int AROUND = 120;

    Passage(Article article, TextSpan place, List<Annotation> marks) {
        String text = article.text().value();
        int from = text.lastIndexOf('\n', place.start() - 1) + 1;
        if (place.start() - from > AROUND) {
            from = text.indexOf(' ', place.start() - AROUND) + 1;
        }
        int to = text.indexOf('\n', place.end());
        to = to < 0 ? text.length() : to;
        if (to - place.end() > AROUND) {
            to = text.lastIndexOf(' ', place.end() + AROUND);
        }
        show(text, Math.min(from, place.start()), Math.max(to, place.end()), marks);
        addClassName("passage");
        getElement().setAttribute("dir", "auto").setAttribute("lang", article.language());
    }

    /** Cut where any mark begins or ends: a piece under several is shown once, under the innermost. */
    private void show(String text, int from, int to, List<Annotation> marks) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(from, to));
        marks.forEach(
                mark -> cuts.addAll(List.of(mark.span().start(), mark.span().end())));
        if (from > 0 && text.charAt(from - 1) != '\n') {
            getElement().appendChild(Element.createText("… "));
        }
        Integer next = cuts.higher(from);
        for (int at = from; next != null && next <= to; at = next, next = cuts.higher(at)) {
            int start = at;
            int end = next;
            Element piece = marks.stream()
                    .filter(mark -> mark.span().start() <= start && mark.span().end() >= end)
                    .min((one, other) -> one.span().length() - other.span().length())
                    .map(mark -> new Element("mark")
                            .setAttribute("data-tag", mark.tag().name())
                            .setText(text.substring(start, end)))
                    .orElseGet(() -> Element.createText(text.substring(start, end)));
            getElement().appendChild(piece);
        }
        if (to < text.length() && text.charAt(to) != '\n') {
            getElement().appendChild(Element.createText(" …"));
        }
    }
}
