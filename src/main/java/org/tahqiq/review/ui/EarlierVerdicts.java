package org.tahqiq.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Date;
import java.util.List;
import org.tahqiq.review.Verdict;

/** The verdicts before the one that stands, the last first. */
class EarlierVerdicts extends Composite<Div> {

    /** @param verdicts in their order, with the one that stands */
    EarlierVerdicts(List<Verdict> verdicts, ReviewDesk desk) {
        Div list = getContent();
        list.add(new H3(getTranslation("review.earlier")));
        for (Verdict verdict : verdicts.subList(0, verdicts.size() - 1).reversed()) {
            NativeDetails line = new NativeDetails(getTranslation(
                    "review.earlier-line",
                    verdict.seq(),
                    getTranslation("verdict." + verdict.code()),
                    desk.name(verdict.origin()),
                    Date.from(verdict.madeAt())));
            line.addClassName("secondary");
            Paragraph rationale = new Paragraph(verdict.rationale());
            rationale.getElement().setAttribute("dir", "auto");
            line.setContent(rationale);
            list.add(line);
        }
    }
}
