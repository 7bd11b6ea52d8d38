package org.tahqiq.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.publication.RatingBridge;
import org.tahqiq.review.publication.RatingService;
import org.tahqiq.team.CorpusId;
import org.tahqiq.ui.EmptyState;
import org.tahqiq.ui.MoreButton;
import org.tahqiq.ui.Notices;

/** The wordings in which other desks rate, those without a meaning first; its curators choose what each means. */
class RatingList extends Composite<Div> {

    private static final int PART = 40;

    private final CorpusId corpus;
    private final boolean mayChange;
    private final RatingService ratings;
    private final Notices notices;

    RatingList(CorpusId corpus, boolean mayChange, RatingService ratings, Notices notices) {
        this.corpus = corpus;
        this.mayChange = mayChange;
        this.ratings = ratings;
        this.notices = notices;
        getContent().addClassNames("card", "ratings");
        show();
    }

    private void show() {
        getContent().removeAll();
        List<RatingService.Wording> all = ratings.wordings(corpus);
        getContent().add(new H2(getTranslation("rating.title")));
        if (all.isEmpty()) {
            getContent().add(new EmptyState(getTranslation("foreign.none"), getTranslation("foreign.none-advice")));
            return;
        }
        long uncoded = all.stream().mapToLong(RatingService.Wording::uncoded).sum();
        Paragraph waiting = new Paragraph(getTranslation("rating.waiting", uncoded));
        waiting.getElement().setAttribute("role", "status");
        UnorderedList lines = new UnorderedList();
        lines.addClassName("rating-lines");
        getContent()
                .add(
                        waiting,
                        lines,
                        new MoreButton(put(lines, all, 0), from -> put(lines, all, Integer.parseInt(from))));
    }

    /** Shows the next part, and says where the one behind it begins. */
    private @Nullable String put(UnorderedList lines, List<RatingService.Wording> all, int from) {
        int to = Math.min(from + PART, all.size());
        all.subList(from, to).forEach(wording -> lines.add(line(wording)));
        return to < all.size() ? String.valueOf(to) : null;
    }

    private ListItem line(RatingService.Wording wording) {
        Anchor words = new Anchor(
                "corpora/%s/claimreviews?%s=%s"
                        .formatted(
                                corpus.value(),
                                ForeignReviewsView.RATING,
                                URLEncoder.encode(wording.written(), StandardCharsets.UTF_8)),
                wording.written());
        words.addClassName("rating-words");
        words.getElement().setAttribute("dir", "auto");
        Span count = new Span(getTranslation("rating.count", wording.count()));
        count.addClassName("secondary");
        ListItem line = new ListItem(
                new Div(words, count), choice(wording, null, wording.meaning(), RatingBridge.Basis.CORPUS));
        line.getElement().setAttribute("data-rating", wording.written());
        line.getElement().setAttribute("data-coded", String.valueOf(wording.uncoded() == 0));
        if (mayChange) {
            line.add(atDesks(wording));
        }
        return line;
    }

    /** Where desks mean different things by it, each has its own meaning. */
    private NativeDetails atDesks(RatingService.Wording wording) {
        UnorderedList desks = new UnorderedList();
        wording.desks().forEach(at -> {
            Span name = new Span(at.desk());
            name.getElement().setAttribute("dir", "auto");
            Span count = new Span(getTranslation("rating.count", at.count()));
            count.addClassName("secondary");
            desks.add(new ListItem(
                    new Div(name, count), choice(wording, at.desk(), at.meaning(), RatingBridge.Basis.DESK)));
        });
        return new NativeDetails(getTranslation("rating.desks", wording.desks().size()), desks);
    }

    /** @param own the basis of a meaning that is chosen here and can be taken back here */
    private Select<Verdict.Code> choice(
            RatingService.Wording wording,
            @Nullable String desk,
            RatingBridge.@Nullable Meaning meaning,
            RatingBridge.Basis own) {
        Select<Verdict.Code> choice = new Select<>();
        choice.setAriaLabel(getTranslation("rating.means", wording.written()));
        choice.setItems(Verdict.Code.values());
        choice.setItemLabelGenerator(
                code -> code == null ? getTranslation("rating.take-back") : getTranslation("verdict." + code));
        choice.setPlaceholder(getTranslation("rating.uncoded"));
        choice.setReadOnly(!mayChange);
        if (meaning != null) {
            choice.setValue(meaning.code());
            choice.setEmptySelectionAllowed(meaning.basis() == own);
            choice.setEmptySelectionCaption(getTranslation("rating.take-back"));
            choice.setHelperText(getTranslation("rating.basis." + meaning.basis()));
        }
        choice.addValueChangeListener(change -> notices.attempt(() -> {
            Verdict.Code code = change.getValue();
            ratings.choose(
                    corpus, new RatingService.Choice(wording.written(), desk, code == null ? null : code.name()));
            notices.done("rating.chosen");
            show();
        }));
        return choice;
    }
}
