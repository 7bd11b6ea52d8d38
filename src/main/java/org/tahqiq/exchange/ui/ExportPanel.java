package org.tahqiq.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.article.Corpus;
import org.tahqiq.exchange.ExchangeJobService;
import org.tahqiq.exchange.ExchangeService;
import org.tahqiq.exchange.Format;
import org.tahqiq.exchange.Proof;
import org.tahqiq.store.Job;
import org.tahqiq.team.JobService;
import org.tahqiq.ui.JobLine;
import org.tahqiq.ui.Notices;

/**
 * Takes a corpus away: a file that can be read back is prepared, compared and only then offered, with what was found; one that cannot is
 * offered at once.
 */
class ExportPanel extends Composite<Div> implements JobLine.Watched {

    private final Corpus corpus;
    private final ExchangeService exchange;
    private final ExchangeJobService work;
    private final Notices notices;
    private final JobLine line;
    private final Div offer = new Div();
    private @Nullable UUID offered;
    /** Whether somebody waits for a file here. */
    private boolean awaited;

    ExportPanel(Corpus corpus, ExchangeService exchange, ExchangeJobService work, JobService jobs, Notices notices) {
        this.corpus = corpus;
        this.exchange = exchange;
        this.work = work;
        this.notices = notices;
        line = new JobLine(getTranslation("exchange.proving"), "cancel-export", jobs, notices, this);
        offer.addClassName("import-report");
        getContent().addClassName("card");
        getContent()
                .add(
                        new H2(getTranslation("exchange.out")),
                        new Paragraph(getTranslation("exchange.out-note")),
                        line,
                        offer);
        exchange.formats().forEach(format -> getContent().add(row(format)));
    }

    /** A format: to take the corpus away in, and what it cannot hold. */
    private Div row(Format format) {
        Div files = new Div(way(format, format.id(), "format." + format.id()));
        files.addClassName("row-tools");
        if (format.raw() != format) {
            files.add(way(format.raw(), format.id() + "-raw", "format.raw." + format.id()));
        }
        return new Div(files, new Paragraph(loss(format)));
    }

    private Component way(Format format, String id, String name) {
        if (!exchange.provable(format)) {
            return download(format, id, getTranslation("exchange.download", getTranslation(name)));
        }
        Button prepare = new Button(getTranslation("exchange.prove", getTranslation(name)), click -> {
            notices.attempt(() -> {
                work.export(corpus.id(), format);
                awaited = true;
            });
            line.scrollIntoView();
            line.look();
        });
        prepare.getElement().setAttribute("data-prepare", id);
        return prepare;
    }

    private String loss(Format format) {
        return format.loses().isEmpty()
                ? getTranslation("exchange.lossless")
                : String.join(
                        " ",
                        format.loses().stream()
                                .map(what -> getTranslation("loses." + what))
                                .toList());
    }

    private Anchor download(Format format, String id, String words) {
        return link(id, words, event -> {
            exchange.requireToExport(corpus.id());
            named(event, format);
            exchange.export(corpus.id(), format, event.getOutputStream());
        });
    }

    /** Answers who asks for a file. */
    @FunctionalInterface
    private interface Answer {
        void send(DownloadEvent event) throws IOException;
    }

    private static Anchor link(String id, String words, Answer answer) {
        Anchor link = new Anchor((DownloadHandler) answer::send, words);
        link.getElement().setAttribute("data-export", id);
        link.addClassName("button-link");
        return link;
    }

    private void named(DownloadEvent event, Format format) {
        event.setFileName("%s.%s".formatted(corpus.name(), format.extension()));
        event.setContentType(format.mediaType());
    }

    @Override
    public Optional<Job> last() {
        return work.lastExport(corpus.id());
    }

    @Override
    public void running(boolean runs) {
        if (runs) {
            offer.removeAll();
            offered = null;
        }
    }

    @Override
    public String cancelled() {
        return "exchange.export-cancelled";
    }

    @Override
    public String brokenOff() {
        return "exchange.export-broken-off";
    }

    @Override
    public String done(Job job) {
        ExchangeJobService.Made made = job.result(ExchangeJobService.Made.class);
        if (!job.id().equals(offered)) {
            offered = job.id();
            offer(made);
        }
        return proven(made.proof());
    }

    private String proven(Proof proof) {
        return getTranslation(
                "exchange.proven", proof.articles(), proof.annotations(), proof.relations(), proof.reviews());
    }

    private void offer(ExchangeJobService.Made made) {
        offer.removeAll();
        if (!work.keeps(made)) {
            offer.add(new Paragraph(getTranslation("exchange.gone")));
            return;
        }
        Format chosen = exchange.format(made.format());
        Format format = made.raw() ? chosen.raw() : chosen;
        String id = made.raw() ? made.format() + "-raw" : made.format();
        Anchor file = link(
                id,
                getTranslation(
                        "exchange.fetch",
                        getTranslation(made.raw() ? "format.raw." + made.format() : "format." + made.format())),
                event -> {
                    Path kept = work.fetch(corpus.id(), made);
                    named(event, format);
                    Files.copy(kept, event.getOutputStream());
                });
        offer.add(
                file,
                new Paragraph(getTranslation("exchange.checksum", made.proof().sha256())));
        if (awaited) {
            awaited = false;
            bringToHand(file);
        }
    }

    /** The list of formats is long, and the offer stands above it. Whoever went on to something else meanwhile keeps the focus there. */
    private static void bringToHand(Anchor file) {
        file.getElement().executeJs("""
                if (document.activeElement.matches('body, [data-prepare]')) this.focus();
                else this.scrollIntoView({ block: 'nearest' });
                """);
    }
}
