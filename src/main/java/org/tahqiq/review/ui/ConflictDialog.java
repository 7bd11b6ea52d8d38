package org.tahqiq.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.tahqiq.review.Claim;
import org.tahqiq.review.Verdict;

/** Two judged the same claim: shows both verdicts and asks which is to count. Neither is lost. */
class ConflictDialog extends Dialog {

    ConflictDialog(Claim stored, Verdict.Given mine, Runnable keepMine, Runnable takeTheirs) {
        setHeaderTitle(getTranslation("conflict.title"));
        getElement().setAttribute("data-conflict", "verdict");
        Div both = new Div(
                version("conflict.mine", mine.verdict(), String.valueOf(mine.rationale())),
                stored.verdict()
                        .map(theirs -> version("conflict.theirs", theirs.code().name(), theirs.rationale()))
                        .orElseGet(() -> new Div(
                                new H3(getTranslation("conflict.theirs")),
                                new Paragraph(getTranslation(
                                        "conflict.no-verdict", getTranslation("state." + stored.state()))))));
        both.addClassName("versions");
        add(new Paragraph(getTranslation("conflict.note")), both);
        Button mineButton = new Button(getTranslation("conflict.keep-mine"), click -> {
            close();
            keepMine.run();
        });
        mineButton.getElement().setAttribute("data-action", "keep-mine");
        Button theirsButton = new Button(getTranslation("conflict.take-theirs"), click -> {
            close();
            takeTheirs.run();
        });
        theirsButton.addThemeVariants(ButtonVariant.PRIMARY);
        theirsButton.getElement().setAttribute("data-action", "take-theirs");
        getFooter().add(mineButton, theirsButton);
    }

    private Div version(String title, @org.jspecify.annotations.Nullable String code, String rationale) {
        Span verdict = new Span(code == null ? "" : getTranslation("verdict." + code));
        verdict.addClassName("pill");
        Paragraph words = new Paragraph(rationale);
        words.getElement().setAttribute("dir", "auto");
        return new Div(new H3(getTranslation(title)), verdict, words);
    }
}
