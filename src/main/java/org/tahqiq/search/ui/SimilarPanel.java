package org.tahqiq.search.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.Relation;
import org.tahqiq.annotation.RelationService;
import org.tahqiq.review.Claim;
import org.tahqiq.review.ReviewService.Move;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.WorkState;
import org.tahqiq.search.SimilarClaim;
import org.tahqiq.store.Paging;
import org.tahqiq.team.Role;
import org.tahqiq.ui.EmptyState;

/** Earlier checks that may be of the claim that is open. A person says whether they are; nothing is linked by itself. */
class SimilarPanel extends Composite<Section> {

    private static final Paging BEST = new Paging(8, null);

    private final Claim claim;
    private final SimilarPanels.Desk desk;
    private final Runnable changed;

    SimilarPanel(Claim claim, SimilarPanels.Desk desk, Runnable changed) {
        this.claim = claim;
        this.desk = desk;
        this.changed = changed;
        getContent().addClassNames("review-panel", "similar-panel");
        getContent().setAriaLabel(getTranslation("panel.similar"));
        List<SimilarClaim> found =
                desk.similar().of(claim.annotation().id(), BEST).items();
        if (found.isEmpty()) {
            getContent().add(new EmptyState(getTranslation("similar.none"), getTranslation("similar.none-advice")));
        }
        show(
                "similar.same",
                found.stream().filter(each -> each.differences().isEmpty()).toList());
        show(
                "similar.different",
                found.stream().filter(each -> !each.differences().isEmpty()).toList());
    }

    private void show(String title, List<SimilarClaim> some) {
        if (!some.isEmpty()) {
            getContent().add(new H2(getTranslation(title)));
            some.forEach(each -> getContent().add(row(each)));
        }
    }

    private Div row(SimilarClaim similar) {
        Annotation other = similar.claim().annotation();
        Anchor words = new Anchor(
                "articles/%s?span=%s"
                        .formatted(other.article().value(), other.id().value()),
                similar.claim().wording());
        words.getElement().setAttribute("dir", "auto");
        Span verdict = new Span(similar.claim()
                .verdict()
                .map(Verdict::code)
                .map(code -> getTranslation("verdict." + code))
                .orElseGet(() -> getTranslation("state." + similar.claim().state())));
        verdict.addClassName("pill");
        Span about = new Span(
                similar.desk() + " · " + similar.date() + " · " + getTranslation("similar.score", similar.score()));
        about.addClassName("secondary");
        Div row = new Div(words, new Div(verdict, about));
        row.addClassName("evidence-row");
        row.getElement().setAttribute("data-similar", other.id().value().toString());
        if (!similar.differences().isEmpty()) {
            Span differs = new Span(similar.differences().stream()
                    .map(each -> getTranslation("similar.difference." + each))
                    .collect(Collectors.joining(" · ")));
            differs.addClassName("differs");
            row.add(differs);
        }
        if (mayRepeat(similar.claim())) {
            row.add(button("similar.duplicate", "duplicate", () -> repeat(similar.claim())));
        }
        if (mayLink(similar.claim())) {
            row.add(button("similar.same-as", "same-as", () -> link(similar.claim())));
        }
        return row;
    }

    private Button button(String key, String action, Runnable work) {
        Button button = new Button(getTranslation(key));
        button.addClickListener(click -> desk.notices().attempt(() -> {
            work.run();
            button.setEnabled(false);
            changed.run();
        }));
        button.getElement().setAttribute("data-action", action);
        return button;
    }

    /** A duplicate has its master in its own corpus. */
    private boolean mayRepeat(Claim other) {
        return other.annotation().corpus().equals(claim.annotation().corpus())
                && desk.reviews().movesOf(claim).contains(WorkState.DUPLICATE);
    }

    /** Links run within an article. */
    private boolean mayLink(Claim other) {
        return other.annotation().article().equals(claim.annotation().article())
                && desk.current().holds(claim.annotation().corpus(), Role.EDITOR);
    }

    private void repeat(Claim other) {
        desk.reviews()
                .move(
                        claim.annotation().id(),
                        new Move(
                                WorkState.DUPLICATE.name(),
                                null,
                                null,
                                other.annotation().id().value(),
                                null,
                                null));
        desk.notices().done("similar.was-linked");
    }

    private void link(Claim other) {
        desk.relations()
                .relate(
                        claim.annotation().article(),
                        () -> new RelationService.Wanted(
                                Relation.Kind.SAME_AS,
                                claim.annotation().id(),
                                other.annotation().id()));
        desk.notices().done("similar.was-linked");
    }
}
