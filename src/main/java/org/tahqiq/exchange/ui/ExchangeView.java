package org.tahqiq.exchange.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.exchange.ExchangeService;
import org.tahqiq.exchange.Format;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.EmptyState;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.ViewHeader;

/** Corpora as files: take one away, bring one in. */
@Route("corpora")
@Menu(order = 3, title = "exchange.title")
@PermitAll
class ExchangeView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final String CORPUS = "corpus";

    private final ExchangeService exchange;
    private final CorpusService corpora;
    private final CurrentMember current;
    private final Notices notices;
    private final Div report = new Div();

    ExchangeView(ExchangeService exchange, CorpusService corpora, CurrentMember current, Notices notices) {
        this.exchange = exchange;
        this.corpora = corpora;
        this.current = current;
        this.notices = notices;
        addClassName("page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        report.removeAll();
        List<Corpus> all = Paging.all(corpora::list);
        if (all.isEmpty()) {
            add(
                    new ViewHeader(getTranslation("exchange.title")),
                    new EmptyState(getTranslation("library.no-corpus"), getTranslation("library.no-corpus-member")));
            return;
        }
        String chosen = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(CORPUS)
                .orElse("");
        Corpus corpus = all.stream()
                .filter(c -> c.id().value().toString().equals(chosen))
                .findFirst()
                .orElse(all.getFirst());
        add(
                new ViewHeader(
                        getTranslation("exchange.title"),
                        new Anchor(
                                "corpora/%s/claimreviews".formatted(corpus.id().value()),
                                getTranslation("foreign.title")),
                        choice(all, corpus)),
                out(corpus));
        if (current.holds(corpus.id(), Role.EDITOR, Role.CURATOR)) {
            add(in(corpus), report);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exchange.title");
    }

    private Select<Corpus> choice(List<Corpus> all, Corpus corpus) {
        Select<Corpus> choice = new Select<>();
        choice.setAriaLabel(getTranslation("corpus"));
        choice.setItems(all);
        choice.setItemLabelGenerator(Corpus::name);
        choice.setValue(corpus);
        choice.addValueChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                ExchangeView.class,
                QueryParameters.of(CORPUS, change.getValue().id().value().toString()))));
        return choice;
    }

    private Div out(Corpus corpus) {
        Div section =
                new Div(new H2(getTranslation("exchange.out")), new Paragraph(getTranslation("exchange.out-note")));
        section.addClassName("card");
        for (Format format : exchange.formats()) {
            section.add(offer(corpus, format));
        }
        return section;
    }

    /** A format: to take the corpus away in, and what it cannot hold. */
    private Div offer(Corpus corpus, Format format) {
        Div files = new Div(download(corpus, format, format.id(), "format." + format.id()));
        files.addClassName("row-tools");
        if (format.raw() != format) {
            files.add(download(corpus, format.raw(), format.id() + "-raw", "format.raw." + format.id()));
        }
        return new Div(files, new Paragraph(loss(format)));
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

    private Anchor download(Corpus corpus, Format format, String id, String name) {
        Anchor link = new Anchor(
                (DownloadHandler) event -> send(event, corpus, format),
                getTranslation("exchange.download", getTranslation(name)));
        link.getElement().setAttribute("data-export", id);
        link.addClassName("button-link");
        return link;
    }

    private void send(DownloadEvent event, Corpus corpus, Format format) throws IOException {
        exchange.requireToExport(corpus.id());
        event.setFileName("%s.%s".formatted(corpus.name(), format.extension()));
        event.setContentType(format.mediaType());
        exchange.export(corpus.id(), format, event.getOutputStream());
    }

    private Div in(Corpus corpus) {
        Upload upload = new Upload(UploadHandler.toTempFile((metadata, file) -> {
            try (InputStream bytes = new BufferedInputStream(java.nio.file.Files.newInputStream(file.toPath()))) {
                show(exchange.bringIn(corpus.id(), exchange.formatOfFile(metadata.fileName()), bytes));
            } catch (Refusal refusal) {
                notices.refused(refusal);
            } finally {
                java.nio.file.Files.deleteIfExists(file.toPath());
            }
        }));
        upload.setMaxFiles(1);
        upload.setDropLabel(new com.vaadin.flow.component.html.Span(getTranslation("exchange.drop")));
        upload.setUploadButton(new com.vaadin.flow.component.button.Button(getTranslation("exchange.choose")));
        Anchor move = new Anchor("corpora/%s/move".formatted(corpus.id().value()), getTranslation("moving.open"));
        move.getElement().setAttribute("data-action", "move");
        Div section = new Div(
                new H2(getTranslation("exchange.in")),
                new Paragraph(getTranslation("exchange.in-note", exchange.endings())),
                upload,
                new Paragraph(move));
        section.addClassName("card");
        return section;
    }

    private void show(ExchangeService.Report done) {
        report.removeAll();
        Paragraph summary = new Paragraph(getTranslation("exchange.report", done.read(), done.made()));
        summary.getElement().setAttribute("role", "status");
        report.add(summary);
        if (!done.skipped().isEmpty()) {
            UnorderedList skipped = new UnorderedList();
            done.skipped().stream()
                    .limit(200)
                    .forEach(part -> skipped.add(new ListItem(
                            getTranslation("exchange.skipped", part.line(), notices.sentence(part.reason())))));
            report.add(skipped);
        }
    }
}
