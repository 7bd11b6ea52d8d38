package org.tahqiq.article.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.tahqiq.article.ArticleFile;
import org.tahqiq.article.Draft;
import org.tahqiq.article.ImportService;
import org.tahqiq.article.TextFile;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.Notices;

/**
 * Reads an article from a link or a file, and gives what was read to be looked over. Where a file's charset is in doubt it asks; a file of
 * many articles is brought in beside.
 */
class ReadingPanel extends Composite<Div> {

    private final ImportService imports;
    private final Notices notices;
    private final CorpusId corpus;
    private final Consumer<Draft> read;
    private final ImportPanel many;
    private final TextField link = new TextField(getTranslation("reading.link"));
    private final Button fetch = new Button(getTranslation("reading.fetch"));
    private final Div said = new Div();

    ReadingPanel(ImportService imports, Notices notices, CorpusId corpus, Consumer<Draft> read, ImportPanel many) {
        this.imports = imports;
        this.notices = notices;
        this.corpus = corpus;
        this.read = read;
        this.many = many;
        link.addClassName("latin");
        link.setClearButtonVisible(true);
        fetch.getElement().setAttribute("data-action", "fetch-article");
        fetch.addClickListener(click -> fetch());
        Div row = new Div(link, fetch);
        row.addClassName("reading-link");
        getContent().addClassName("reading");
        getContent().add(row, upload(), said, many);
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> read(metadata.fileName(), bytes, null)));
        upload.setMaxFileSize(ArticleFile.LARGEST);
        upload.setAcceptedFileExtensions(
                imports.endings().stream().map(ending -> "." + ending).toArray(String[]::new));
        upload.addFileRejectedListener(rejected ->
                notices.done("file.rejected", rejected.getFileName(), ArticleFile.LARGEST >> 20, endings()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.setDropLabel(new Span(getTranslation("file.drop")));
        upload.setUploadButton(new Button(getTranslation("exchange.choose")));
        return upload;
    }

    private String endings() {
        return String.join(" ", imports.endings());
    }

    private void read(String name, byte[] bytes, @Nullable String charset) {
        said.removeAll();
        try {
            ArticleFile file = new ArticleFile(name, bytes, charset);
            if (imports.holdsMany(file)) {
                if (file.ending().endsWith("sv") && charset == null) {
                    // Whether its charset is certain must be known before the work begins.
                    TextFile.read(bytes, charset);
                }
                many.start(file);
            } else {
                take(name, imports.read(corpus, file));
            }
        } catch (Refusal refusal) {
            List<TextFile.Reading> likely =
                    refusal.code().equals("encoding-unsure") ? TextFile.likely(bytes) : List.of();
            if (likely.isEmpty()) {
                notices.refused(refusal);
            } else {
                said.add(new CharsetChoice(name, likely, reading -> read(name, bytes, reading.charset())));
            }
        }
    }

    /** Beside the page: a host may let one wait for as long as it is let. */
    private void fetch() {
        UI page = UI.getCurrent();
        String url = link.getValue().strip();
        fetch.setEnabled(false);
        said.removeAll();
        said.add(status(new Paragraph(getTranslation("reading.fetching"))));
        Thread.ofVirtual().start(new DelegatingSecurityContextRunnable(() -> {
            Supplier<Runnable> outcome = () -> {
                try {
                    Draft draft = imports.fetch(corpus, url);
                    return () -> take(url, draft);
                } catch (Refusal refusal) {
                    return () -> notices.refused(refusal);
                }
            };
            Runnable show = outcome.get();
            page.access(() -> {
                said.removeAll();
                fetch.setEnabled(true);
                show.run();
            });
        }));
    }

    private void take(String name, Draft draft) {
        String charset = draft.original().charset();
        Paragraph told = status(new Paragraph(
                charset == null ? getTranslation("reading.read", name) : getTranslation("file.read", name, charset)));
        if (charset != null) {
            told.getElement().setAttribute("data-charset", charset);
        }
        said.removeAll();
        said.add(told);
        draft.changes().forEach(change -> {
            Paragraph warning = new Paragraph(getTranslation("warning." + change));
            warning.addClassName("advice");
            warning.getElement().setAttribute("data-change", change);
            said.add(warning);
        });
        read.accept(draft);
    }

    private static Paragraph status(Paragraph told) {
        told.getElement().setAttribute("role", "status");
        return told;
    }
}
