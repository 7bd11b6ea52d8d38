package org.tahqiq.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Date;
import java.util.function.Function;
import org.tahqiq.annotation.Origin;
import org.tahqiq.review.Claim;
import org.tahqiq.review.Correction;
import org.tahqiq.review.Verdict;
import org.tahqiq.ui.Facts;

/** The ledger of what was put right in a published check, the last first as readers have it. */
class CorrectionList extends Composite<Div> {

    private final Function<Origin, String> names;

    /** @param names how whoever did it is shown */
    CorrectionList(Claim claim, Function<Origin, String> names) {
        this.names = names;
        getContent().addClassName("corrections");
        getContent()
                .add(new H3(
                        getTranslation("correction.title", claim.corrections().size())));
        claim.corrections().reversed().forEach(each -> getContent().add(line(claim, each)));
    }

    private Div line(Claim claim, Correction correction) {
        Span kind = new Span(getTranslation(
                "correction.entry", correction.state().name(), correction.kind().name()));
        kind.addClassNames("pill", "tone-" + Tones.of(correction.state()));
        Correction.Change change = correction.change();
        Span what = new Span(
                word(claim, change.before()).equals(word(claim, change.after()))
                        ? getTranslation("correction.same-verdict")
                        : getTranslation(
                                "correction.changed", word(claim, change.before()), word(claim, change.after())));
        Facts who = new Facts(
                names.apply(correction.origin()), getTranslation("correction.made-on", Date.from(correction.madeAt())));
        Paragraph note = new Paragraph(correction.publicNote());
        note.getElement().setAttribute("dir", "auto");
        Div line = new Div(kind, what, who, note);
        line.addClassName("evidence-row");
        line.getElement().setAttribute("data-correction", correction.kind().name());
        return line;
    }

    private String word(Claim claim, int seq) {
        Verdict verdict = claim.verdicts().get(seq - 1);
        return getTranslation("verdict." + verdict.code());
    }
}
