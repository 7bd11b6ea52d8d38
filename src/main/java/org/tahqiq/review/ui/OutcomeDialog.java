package org.tahqiq.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.review.BulkReviewService.Outcome;
import org.tahqiq.ui.Notices;

/** What became of each claim of many; those that were refused come first, with the reason. */
class OutcomeDialog extends Dialog {

    /**
     * @param title the message that counts what was done and what was refused
     * @param became what is said of each claim it was done to
     * @param wordings the claims' words by id
     */
    OutcomeDialog(
            String title, String became, List<Outcome> outcomes, Map<AnnotationId, String> wordings, Notices notices) {
        long refused =
                outcomes.stream().filter(outcome -> outcome.refusal() != null).count();
        setHeaderTitle(getTranslation(title, outcomes.size() - refused, refused));
        if (refused > 0) {
            add(new Paragraph(getTranslation("queue.refused-stay")));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("outcomes");
        outcomes.stream()
                .sorted(java.util.Comparator.comparing(outcome -> outcome.refusal() == null))
                .forEach(outcome ->
                        list.add(line(became, outcome, wordings.getOrDefault(outcome.claim(), ""), notices)));
        add(list);
        Button done = new Button(getTranslation("queue.close"), click -> close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.focus();
        getFooter().add(done);
    }

    private ListItem line(String became, Outcome outcome, String wording, Notices notices) {
        Span claim = new Span(wording);
        claim.getElement().setAttribute("dir", "auto");
        boolean moved = outcome.refusal() == null;
        Span said = new Span(moved ? became : notices.sentence(outcome.refusal()));
        said.addClassName(moved ? "secondary" : "late");
        ListItem line = new ListItem(claim, said);
        line.getElement().setAttribute("data-moved", Boolean.toString(moved));
        return line;
    }
}
