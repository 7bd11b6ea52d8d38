package org.tahqiq.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.TreeMap;
import org.tahqiq.review.QueueService.Standing;
import org.tahqiq.review.Verdict;

/** How the queue stands, above it: what waits, what is in review, what was found lately. */
class QueueStanding extends Composite<Div> {

    QueueStanding(Standing standing) {
        getContent().addClassName("standing");
        getContent()
                .add(
                        figure(
                                "queue.waiting",
                                standing.waiting(),
                                standing.late() == 0
                                        ? getTranslation("queue.none-late")
                                        : getTranslation("queue.late", standing.late()),
                                standing.late() > 0),
                        figure(
                                "queue.in-review",
                                standing.inReview(),
                                standing.longestInReview() == null
                                        ? getTranslation("queue.none-in-review")
                                        : getTranslation(
                                                "queue.longest",
                                                standing.longestInReview().toDays()),
                                false),
                        verdicts(standing.verdicts()));
    }

    private Div figure(String title, long number, String note, boolean late) {
        Span below = new Span(note);
        below.addClassName(late ? "late" : "secondary");
        Span large = new Span(getTranslation("queue.number", number));
        large.addClassName("standing-number");
        Div card = new Div(title(getTranslation(title)), large, below);
        card.addClassName("standing-card");
        return card;
    }

    private static Span title(String words) {
        Span title = new Span(words);
        title.addClassName("secondary");
        return title;
    }

    /** A bar in the colours of the verdicts; the words below say the same, with the numbers. */
    private Div verdicts(Map<Verdict.Code, Long> verdicts) {
        long all = verdicts.values().stream().mapToLong(Long::longValue).sum();
        Div card = new Div(title(getTranslation("queue.verdicts", all)));
        card.addClassName("standing-card");
        Div bar = new Div();
        bar.addClassName("standing-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        Div words = new Div();
        words.addClassName("standing-words");
        new TreeMap<>(verdicts).forEach((code, times) -> {
            Div part = new Div();
            part.getElement()
                    .setAttribute("data-tone", Tones.of(code))
                    .getStyle()
                    .set("flex-grow", times.toString());
            bar.add(part);
            Span word = new Span(getTranslation("queue.verdict-times", getTranslation("verdict." + code), times));
            word.addClassName("verdict-choice");
            word.getElement().setAttribute("data-tone", Tones.of(code));
            words.add(word);
        });
        if (all == 0) {
            words.add(title(getTranslation("queue.no-verdicts")));
        }
        card.add(bar, words);
        return card;
    }
}
