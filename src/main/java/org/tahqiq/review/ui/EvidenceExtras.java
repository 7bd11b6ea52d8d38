package org.tahqiq.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.tahqiq.annotation.ArticleFeed;
import org.tahqiq.review.Claim;
import org.tahqiq.review.EvidenceFile;
import org.tahqiq.review.EvidenceFileService;
import org.tahqiq.review.EvidenceId;
import org.tahqiq.review.EvidenceService;
import org.tahqiq.review.FigureComparison;
import org.tahqiq.review.WeighingService;
import org.tahqiq.ui.FileDrop;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.Translations;

/** What stands below a piece of evidence: the kept page, its files, its number beside the claim's, a word of caution. */
@org.springframework.stereotype.Component
class EvidenceExtras {

    private final EvidenceService evidence;
    private final EvidenceFileService files;
    private final WeighingService weighing;
    private final ArticleFeed feed;
    private final Notices notices;
    private final Translations translations;

    EvidenceExtras(
            EvidenceService evidence,
            EvidenceFileService files,
            WeighingService weighing,
            ArticleFeed feed,
            Notices notices,
            Translations translations) {
        this.evidence = evidence;
        this.files = files;
        this.weighing = weighing;
        this.feed = feed;
        this.notices = notices;
        this.translations = translations;
    }

    WeighingService.Weighing weighing(Claim claim) {
        return weighing.of(claim);
    }

    List<Component> of(Claim claim, WeighingService.Weighed weighed, boolean mayChange, Runnable changed) {
        List<Component> parts = new ArrayList<>();
        if (weighed.later()) {
            parts.add(pill("evidence.later", "tone-misleading"));
        }
        if (weighed.copies() > 0) {
            parts.add(pill("evidence.copy", "tone-unknown"));
        }
        if (weighed.figure() != null) {
            parts.add(comparison(weighed.figure()));
        }
        if (weighed.evidence().content().url() != null) {
            parts.add(new SnapshotLine(claim, weighed.evidence(), mayChange, evidence, files, feed, notices));
        }
        for (EvidenceFile file : files.of(weighed.evidence().id())) {
            parts.add(file(file, mayChange, changed));
        }
        if (mayChange) {
            parts.add(upload(weighed.evidence().id(), changed));
        }
        return parts;
    }

    private Span pill(String key, String tone) {
        Span pill = new Span(say(key));
        pill.addClassNames("pill", tone);
        pill.getElement().setAttribute("data-flag", key);
        return pill;
    }

    private Div comparison(FigureComparison figure) {
        String code = "figure." + figure.outcome();
        String words = figure.percent() != null
                ? say(
                        figure.percent().signum() > 0 ? "figure.above" : "figure.below",
                        figure.percent().abs())
                : say(code);
        Span said = new Span(words);
        said.addClassNames("pill", "tone-" + tone(figure.outcome()));
        Div line = new Div(said);
        line.addClassName("figure-line");
        line.getElement().setAttribute("data-figure", figure.outcome().name());
        if (figure.detail() != null) {
            Span detail = new Span(figure.detail());
            detail.addClassName("secondary");
            detail.getElement().setAttribute("dir", "auto");
            line.add(detail);
        }
        return line;
    }

    private static String tone(FigureComparison.Outcome outcome) {
        return switch (outcome) {
            case EQUAL, WITHIN -> "true";
            case APART -> "misleading";
            default -> "unknown";
        };
    }

    private Div file(EvidenceFile file, boolean mayChange, Runnable changed) {
        Div line = new Div(new SavedLink(
                file.name(),
                () -> new EvidenceFileService.Given(
                        file.name(), file.size(), files.get(file.id()).sha256()),
                files));
        line.addClassName("file-line");
        line.getElement().setAttribute("data-file", file.id().value().toString());
        Span size = new Span(
                say("evidence.file-size", Math.max(1, file.size() >> 10)) + " · " + say("evidence.file-inside"));
        size.addClassName("secondary");
        line.add(size);
        if (mayChange) {
            Button remove = new Button(say("evidence.file-remove"));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.addClickListener(click -> notices.attempt(() -> {
                files.withdraw(file.id());
                changed.run();
            }));
            line.add(remove);
        }
        return line;
    }

    private FileDrop upload(EvidenceId id, Runnable changed) {
        Button choose = new Button(say("evidence.file-add"));
        choose.addThemeVariants(ButtonVariant.TERTIARY);
        FileDrop upload = FileDrop.ofBytes(
                        EvidenceFileService.MOST_BYTES,
                        notices,
                        (name, bytes) -> notices.attempt(() -> {
                            files.attach(id, name, new ByteArrayInputStream(bytes));
                            changed.run();
                        }))
                .labelled("", choose)
                .withoutDropping();
        upload.addClassName("evidence-upload");
        return upload;
    }

    private String say(String key, Object... args) {
        return translations.getTranslation(key, UI.getCurrent().getLocale(), args);
    }
}
