package org.tahqiq.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.tahqiq.annotation.Relation;
import org.tahqiq.annotation.RelationService;
import org.tahqiq.review.Claim;
import org.tahqiq.review.ReviewService.Move;
import org.tahqiq.review.WorkState;
import org.tahqiq.review.publication.RatedReview;
import org.tahqiq.search.SimilarClaim;
import org.tahqiq.store.Paging;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.EmptyState;
import org.tahqiq.ui.Facts;
import org.tahqiq.ui.OutsideLink;

/** Earlier checks that may be of the claim that is open. A person says whether they are; nothing is linked by itself. */
class SimilarPanel extends Composite<Section> {

    private static final Paging BEST = new Paging(8, null);

    /** UTF-16 units. */
    private static final int LONGEST_RATING = 60;

    private final Claim claim;
    private final SimilarPanels.Desk desk;
    private final Runnable changed;

    SimilarPanel(Claim claim, SimilarPanels.Desk desk, Runnable changed) {
        this.claim = claim;
        this.desk = desk;
        this.changed = changed;
        getContent().addClassNames("review-panel", "similar-panel");
        getContent().setAriaLabel(getTranslation("panel.similar"));
        Paragraph wording = new Paragraph(claim.wording());
        wording.addClassName("secondary");
        wording.getElement().setAttribute("dir", "auto");
        getContent().add(wording);
        try {
            show(desk.similar().of(claim.annotation().id(), BEST).items());
        } catch (Refusal refused) {
            getContent()
                    .add(new EmptyState(
                            getTranslation("search.away"), desk.notices().sentence(refused)));
        }
    }

    private void show(List<SimilarClaim> found) {
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
        Div row = new Div(words(similar), new Div(verdict(similar), about(similar)));
        row.addClassName("evidence-row");
        row.getElement().setAttribute("data-similar", similar.id().toString());
        if (!similar.differences().isEmpty()) {
            Span differs = new Span(similar.differences().stream()
                    .map(each -> getTranslation("similar.difference." + each))
                    .collect(Collectors.joining(" · ")));
            differs.addClassName("differs");
            row.add(differs);
        }
        Claim own = similar.claim();
        if (own != null && mayRepeat(own)) {
            row.add(button("similar.duplicate", "duplicate", () -> repeat(own)));
        }
        if (own != null && mayLink(own)) {
            row.add(button("similar.same-as", "same-as", () -> link(own)));
        }
        RatedReview foreign = similar.foreign();
        if (foreign != null && desk.citations().mayCite(claim)) {
            row.add(button("similar.cite", "cite", () -> cite(similar, foreign)));
        }
        return row;
    }

    /** The words of a claim lead to it; those of another desk's to its page, if it names one. */
    private static Component words(SimilarClaim similar) {
        Claim own = similar.claim();
        String url = similar.foreign() == null
                ? null
                : similar.foreign().review().content().url();
        if (url != null) {
            return new OutsideLink(url, similar.wording());
        }
        HtmlContainer words = own == null
                ? new Span(similar.wording())
                : new Anchor(
                        "articles/%s?span=%s"
                                .formatted(own.annotation().article().value(), similar.id()),
                        similar.wording());
        words.getElement().setAttribute("dir", "auto");
        return words;
    }

    private Span verdict(SimilarClaim similar) {
        Span verdict = new Span(
                similar.verdict() != null
                        ? getTranslation("verdict." + similar.verdict())
                        : similar.claim() != null
                                ? getTranslation("state." + similar.claim().state())
                                : getTranslation("rating.uncoded"));
        verdict.addClassName("pill");
        if (similar.verdict() != null) {
            verdict.getElement().setAttribute("data-verdict", similar.verdict().name());
        }
        return verdict;
    }

    /** Whose check it is, in which words they rated it, and how like it is. */
    private Facts about(SimilarClaim similar) {
        String score = getTranslation("similar.score", similar.score());
        return similar.foreign() == null
                ? new Facts(similar.desk(), similar.date(), score)
                : new Facts(
                        getTranslation("similar.published-by", similar.desk()),
                        getTranslation(
                                "similar.rated",
                                beginning(similar.foreign().review().content().rating())),
                        similar.date(),
                        score);
    }

    /** Some desks write a whole paragraph where a rating belongs. */
    private static String beginning(String rating) {
        return rating.length() <= LONGEST_RATING ? rating : rating.substring(0, LONGEST_RATING) + "…";
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

    private void cite(SimilarClaim similar, RatedReview foreign) {
        desk.citations().cite(claim, foreign, similar.differences().isEmpty());
        desk.notices().done("similar.was-cited");
    }
}
