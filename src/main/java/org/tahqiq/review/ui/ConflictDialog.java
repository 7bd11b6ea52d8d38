package org.tahqiq.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.review.Claim;
import org.tahqiq.review.Evidence;
import org.tahqiq.review.FigureWords;
import org.tahqiq.review.Verdict;

/** Two wrote the same thing: shows both versions and asks which is to count. Neither is lost. */
class ConflictDialog extends Dialog {

    /** Two judged the same claim. */
    ConflictDialog(Claim stored, Verdict.Given mine, Runnable keepMine, Runnable takeTheirs) {
        this("verdict", "conflict.title", "conflict.note", "conflict.keep-mine", keepMine, takeTheirs);
        show(
                version("conflict.mine", verdict(mine.verdict()), mine.rationale()),
                stored.verdict()
                        .map(theirs ->
                                version("conflict.theirs", verdict(theirs.code().name()), theirs.rationale()))
                        .orElseGet(() -> new Div(
                                new H3(getTranslation("conflict.theirs")),
                                new Paragraph(getTranslation(
                                        "conflict.no-verdict", getTranslation("state." + stored.state()))))));
    }

    /** Two changed the same piece of evidence. */
    ConflictDialog(Evidence stored, Evidence.Content mine, Runnable keepMine, Runnable takeTheirs) {
        this(
                "evidence",
                "conflict.evidence-title",
                "conflict.evidence-note",
                "conflict.keep-my-version",
                keepMine,
                takeTheirs);
        show(version("conflict.my-version", mine), version("conflict.theirs", stored.content()));
    }

    private ConflictDialog(
            String what, String title, String note, String keep, Runnable keepMine, Runnable takeTheirs) {
        setHeaderTitle(getTranslation(title));
        getElement().setAttribute("data-conflict", what);
        add(new Paragraph(getTranslation(note)));
        Button mineButton = new Button(getTranslation(keep), click -> {
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

    private void show(Div mine, Div theirs) {
        Div both = new Div(mine, theirs);
        both.addClassName("versions");
        add(both);
    }

    private String verdict(@Nullable String code) {
        return code == null ? "" : getTranslation("verdict." + code);
    }

    private Div version(String title, Evidence.Content content) {
        return version(
                title,
                getTranslation("stance." + content.stance()),
                Stream.of(
                                content.title(),
                                content.url(),
                                content.archivedUrl(),
                                content.snapshotReason(),
                                content.publisher(),
                                content.publishedAt(),
                                content.sourceType() == null
                                        ? null
                                        : getTranslation("source-type." + content.sourceType()),
                                content.independenceGroup(),
                                content.excerpt(),
                                figure(content),
                                content.locator(),
                                content.note(),
                                Boolean.TRUE.equals(content.confidential())
                                        ? getTranslation("evidence.confidential")
                                        : null)
                        .filter(Objects::nonNull)
                        .filter(words -> !words.isBlank())
                        .toArray(String[]::new));
    }

    private static @Nullable String figure(Evidence.Content content) {
        return content.figure() == null || content.figure().value() == null ? null : FigureWords.of(content.figure());
    }

    private Div version(String title, String code, @Nullable String... words) {
        Span pill = new Span(code);
        pill.addClassName("pill");
        Div version = new Div(new H3(getTranslation(title)), pill);
        for (String each : words) {
            Paragraph said = new Paragraph(String.valueOf(each));
            said.getElement().setAttribute("dir", "auto");
            version.add(said);
        }
        return version;
    }
}
