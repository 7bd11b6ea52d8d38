package org.tahqiq.search.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.review.Claim;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.WorkState;
import org.tahqiq.search.Hit;
import org.tahqiq.search.Kind;

/** One hit: what it is and where it stands, its words in their surroundings; each line opens the workbench there. */
class HitLine extends Composite<ListItem> {

    private static final int LINES = 3;

    /** @param corpus where the article is, empty where all lines are from one corpus */
    HitLine(Hit hit, String corpus) {
        getContent().addClassName("hit");
        getContent().getElement().setAttribute("data-kind", hit.kind().name());
        getContent().getElement().setAttribute("data-hit", hit.id().toString());
        Anchor title = new Anchor(place(hit), hit.article().title());
        title.getElement().setAttribute("dir", "auto");
        Div head = new Div(kind(hit), title);
        head.addClassName("hit-head");
        if (hit.claim() != null) {
            head.add(standing(hit.claim()));
        }
        if (!corpus.isEmpty()) {
            Span in = new Span(corpus);
            in.addClassName("secondary");
            in.getElement().setAttribute("dir", "auto");
            head.add(in);
        }
        if (hit.marks().size() > LINES) {
            Span more = new Span(getTranslation("search.places", hit.marks().size()));
            more.addClassName("secondary");
            head.add(more);
        }
        getContent().add(head);
        if (hit.marks().isEmpty()) {
            getContent().add(elsewhere(hit));
        }
        Div lines = new Div();
        lines.addClassName("concordance");
        Concordance.of(hit.text(), hit.marks(), LINES).forEach(line -> lines.add(line(hit, line)));
        getContent().add(lines);
    }

    /** What it is; of a mark that is its tag. */
    private Span kind(Hit hit) {
        Annotation mark = hit.kind() == Kind.ANNOTATION ? hit.annotation() : null;
        Span kind = new Span(getTranslation(mark == null ? "search.kind." + hit.kind() : "tag." + mark.tag()));
        kind.addClassNames("pill", "hit-kind");
        if (mark != null) {
            kind.getElement().setAttribute("data-tag", mark.tag().name());
        }
        return kind;
    }

    /** The verdict in its colour; while there is none, or none any more, where the work stands. */
    private Span standing(Claim claim) {
        Verdict.Code code = claim.verdict()
                .filter(any -> claim.state() != WorkState.RETRACTED)
                .map(Verdict::code)
                .orElse(null);
        if (code == null) {
            Span state = new Span(getTranslation("state." + claim.state()));
            state.addClassName("secondary");
            return state;
        }
        Span verdict = new Span(getTranslation("verdict." + code));
        verdict.addClassName("pill");
        verdict.getElement().setAttribute("data-verdict", code.name());
        return verdict;
    }

    private static Anchor line(Hit hit, Concordance words) {
        Span before = new Span(words.before());
        before.addClassName("before");
        Span found = new Span(words.hit());
        found.addClassName("found");
        Span after = new Span(words.after());
        after.addClassName("after");
        Anchor line = new Anchor(
                hit.annotation() == null
                        ? "articles/%s?at=%d-%d"
                                .formatted(
                                        hit.article().id().value(),
                                        words.place().start(),
                                        words.place().end())
                        : place(hit));
        line.getElement()
                .setAttribute("dir", "rtl")
                .setAttribute("lang", hit.article().language());
        line.add(before, found, after);
        // The line is cut where there is no room for it.
        line.setTitle(words.before() + words.hit() + words.after());
        return line;
    }

    /** Found by a title, a source, a canonical wording: that is said instead. */
    private static Div elsewhere(Hit hit) {
        Div words = new Div(hit.claim() == null ? "" : hit.claim().wording());
        words.addClassName("secondary");
        words.getElement().setAttribute("dir", "auto");
        return words;
    }

    private static String place(Hit hit) {
        Annotation annotation = hit.annotation();
        return "articles/" + hit.article().id().value()
                + (annotation == null ? "" : "?span=" + annotation.id().value());
    }
}
