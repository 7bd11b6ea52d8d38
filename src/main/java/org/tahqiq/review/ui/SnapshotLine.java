package org.tahqiq.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.ArticleFeed;
import org.tahqiq.review.Claim;
import org.tahqiq.review.Evidence;
import org.tahqiq.review.EvidenceFileService;
import org.tahqiq.review.EvidenceService;
import org.tahqiq.review.Snapshot;
import org.tahqiq.ui.Notices;

/** What became of the page a piece of evidence links to. Shown afresh by itself when the fetch is done. */
class SnapshotLine extends Composite<Div> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final boolean mayChange;
    private final EvidenceService evidence;
    private final EvidenceFileService files;
    private final Notices notices;
    private Evidence shown;

    SnapshotLine(
            Claim claim,
            Evidence shown,
            boolean mayChange,
            EvidenceService evidence,
            EvidenceFileService files,
            ArticleFeed feed,
            Notices notices) {
        this.shown = shown;
        this.mayChange = mayChange;
        this.evidence = evidence;
        this.files = files;
        this.notices = notices;
        getContent().addClassName("snapshot-line");
        show();
        ClaimNews.follow(this, claim.annotation(), feed, () -> {
            this.shown = evidence.get(shown.id());
            show();
        });
    }

    private void show() {
        Snapshot snapshot = shown.snapshot();
        getContent().removeAll();
        getContent()
                .getElement()
                .setAttribute(
                        "data-snapshot",
                        snapshot == null ? "NONE" : snapshot.state().name());
        getContent().add(new Span(words(snapshot)));
        if (snapshot != null && snapshot.sha256() != null) {
            getContent().add(saved("snapshot.bytes", false), hash(snapshot.sha256()));
            if (snapshot.wordsSha256() != null) {
                getContent().add(saved("snapshot.words", true));
            }
        }
        if (mayChange && (snapshot == null || snapshot.state() == Snapshot.State.FAILED)) {
            Button again = new Button(getTranslation(snapshot == null ? "snapshot.fetch" : "snapshot.again"));
            again.addThemeVariants(ButtonVariant.TERTIARY);
            again.getElement().setAttribute("data-action", "fetch-snapshot");
            again.addClickListener(click -> notices.attempt(() -> {
                shown = evidence.askSnapshot(shown.id());
                show();
            }));
            getContent().add(again);
        }
    }

    private String words(@Nullable Snapshot snapshot) {
        String reason = shown.content().snapshotReason();
        if (reason != null && (snapshot == null || snapshot.state() == Snapshot.State.FAILED)) {
            return getTranslation("snapshot.FAILED", reason);
        }
        if (snapshot == null) {
            return getTranslation("snapshot.NONE");
        }
        if (snapshot.refusal() != null) {
            return getTranslation("snapshot.FAILED", notices.sentence(snapshot.refusal()));
        }
        return getTranslation("snapshot." + snapshot.state(), TIME.format(snapshot.at()));
    }

    private SavedLink saved(String key, boolean words) {
        SavedLink link = new SavedLink(getTranslation(key), () -> files.snapshot(shown.id(), words), files);
        link.getElement().setAttribute("data-saved", words ? "words" : "bytes");
        return link;
    }

    /** Its beginning tells copies apart at a glance; the whole is in the tip. */
    private Span hash(String sha256) {
        Span hash = new Span(getTranslation("snapshot.hash", sha256.substring(0, 12)));
        hash.addClassNames("latin", "secondary");
        hash.setTitle(sha256);
        return hash;
    }
}
