package org.tahqiq.article.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.tahqiq.article.ArticleFile;
import org.tahqiq.article.Draft;
import org.tahqiq.article.ImportService;
import org.tahqiq.article.TextFile;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.FileDrop;
import org.tahqiq.ui.Notices;

/**
 * Reads an article from a link or a file, and gives what was read to be looked over. Where a file's charset is in doubt it asks; a file of
 * many articles is brought in beside.
 */
class ReadingPanel extends Composite<Div> {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingPanel.class);

    private final ImportService imports;
    private final Notices notices;
    private final CorpusId corpus;
    private final Consumer<Draft> read;
    private final ArticleImportPanel many;
    private final TextField link = new TextField(getTranslation("reading.link"));
    private final Div asks = new Div();
    private final Div said = new Div();

    ReadingPanel(
            ImportService imports, Notices notices, CorpusId corpus, Consumer<Draft> read, ArticleImportPanel many) {
        this.imports = imports;
        this.notices = notices;
        this.corpus = corpus;
        this.read = read;
        this.many = many;
        link.addClassName("latin");
        link.setClearButtonVisible(true);
        Button fetch = new Button(getTranslation("reading.fetch"), click -> fetch());
        fetch.getElement().setAttribute("data-action", "fetch-article");
        Div row = new Div(link, fetch);
        row.addClassName("reading-link");
        getContent().addClassName("reading");
        asks.addClassName("reading");
        asks.add(row, upload());
        getContent().add(asks, said, many);
    }

    private FileDrop upload() {
        return FileDrop.ofBytes(ArticleFile.LARGEST, notices, (name, bytes) -> read(name, bytes, null))
                .accepting(imports.endings())
                .labelled(getTranslation("file.drop"), new Button(getTranslation("exchange.choose")));
    }

    private void read(String name, byte[] bytes, @Nullable String charset) {
        said.removeAll();
        notices.attempt(() -> {
            ArticleFile file = new ArticleFile(name, bytes, charset);
            if (!imports.holdsMany(file)) {
                beside(
                        "reading.reading",
                        name,
                        () -> imports.read(corpus, file),
                        refusal -> refused(refusal, name, bytes));
                return;
            }
            try {
                if (file.ending().endsWith("sv") && charset == null) {
                    // Whether its charset is certain must be known before the work begins.
                    TextFile.read(bytes, charset);
                }
                many.start(file);
            } catch (Refusal refusal) {
                refused(refusal, name, bytes);
            }
        });
    }

    private void refused(Refusal refusal, String name, byte[] bytes) {
        List<TextFile.Reading> likely = refusal.code().equals("encoding-unsure") ? TextFile.likely(bytes) : List.of();
        if (likely.isEmpty()) {
            notices.refused(refusal);
        } else {
            said.add(new CharsetChoice(name, likely, reading -> read(name, bytes, reading.charset())));
        }
    }

    private void fetch() {
        String url = link.getValue().strip();
        beside("reading.fetching", url, () -> imports.fetch(corpus, url), notices::refused);
    }

    /** Beside the page: a host, or a PDF of many pages, may let one wait for as long as they are let. */
    private void beside(String doing, String name, Supplier<Draft> reading, Consumer<Refusal> refused) {
        UI page = UI.getCurrent();
        asks.setEnabled(false);
        ProgressBar going = new ProgressBar();
        going.setIndeterminate(true);
        going.getElement().setAttribute("aria-label", getTranslation(doing));
        said.removeAll();
        said.add(status(new Paragraph(getTranslation(doing))), going);
        Thread.ofVirtual().start(new DelegatingSecurityContextRunnable(() -> {
            Runnable show = read(name, reading, refused);
            page.access(() -> {
                said.removeAll();
                asks.setEnabled(true);
                show.run();
            });
        }));
    }

    private Runnable read(String name, Supplier<Draft> reading, Consumer<Refusal> refused) {
        try {
            Draft draft = reading.get();
            return () -> take(name, draft);
        } catch (Refusal refusal) {
            return () -> refused.accept(refusal);
        } catch (RuntimeException fault) {
            LOG.error("{} could not be read", name, fault);
            return () -> refused.accept(Refusal.invalid("fault"));
        }
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
