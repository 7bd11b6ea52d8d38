package org.tahqiq.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.tahqiq.review.Claim;
import org.tahqiq.review.Correction;
import org.tahqiq.review.Verdict;

/** The ledger of what was put right in a published check. */
class CorrectionList extends Composite<Div> {

    CorrectionList(Claim claim) {
        getContent().addClassName("corrections");
        getContent()
                .add(new H3(
                        getTranslation("correction.title", claim.corrections().size())));
        claim.corrections().forEach(each -> getContent().add(line(claim, each)));
    }

    private Div line(Claim claim, Correction correction) {
        Span kind = new Span(getTranslation("state." + correction.state()) + " · "
                + getTranslation("correction." + correction.kind()));
        kind.addClassNames("pill", "tone-" + Tones.of(correction.state()));
        Correction.Change change = correction.change();
        Span what = new Span(
                change.before() == change.after()
                        ? getTranslation("correction.same-verdict")
                        : getTranslation(
                                "correction.changed", word(claim, change.before()), word(claim, change.after())));
        Span who = new Span(correction.origin().name());
        who.addClassName("secondary");
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
