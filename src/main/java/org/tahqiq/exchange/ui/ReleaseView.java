package org.tahqiq.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.tahqiq.exchange.release.Citation;
import org.tahqiq.exchange.release.Colophon;
import org.tahqiq.exchange.release.Licence;
import org.tahqiq.exchange.release.Release;
import org.tahqiq.exchange.release.ReleaseFileService;
import org.tahqiq.exchange.release.ReleaseId;
import org.tahqiq.exchange.release.ReleaseService;
import org.tahqiq.exchange.release.Split;
import org.tahqiq.team.JobService;
import org.tahqiq.ui.CopyField;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.ViewHeader;

/** One release: what is in it, how to take it away, to cite it, to read it, and whether it is still what it was. */
@Route("releases/:release")
@PermitAll
class ReleaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Of a megabyte, as files are counted. */
    static final double BYTES = 1e6;

    private final ReleaseService releases;
    private final ReleaseFileService files;
    private final JobService jobs;
    private final Notices notices;
    private String title = "";

    ReleaseView(ReleaseService releases, ReleaseFileService files, JobService jobs, Notices notices) {
        this.releases = releases;
        this.files = files;
        this.jobs = jobs;
        this.notices = notices;
        addClassNames("page", "release");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Release release = releases.get(new ReleaseId(Addressed.id(event, "release")));
        Colophon colophon = files.colophon(release);
        boolean open = releases.mayOpen(release.corpus());
        title = release.title();
        removeAll();
        Anchor back =
                new Anchor("corpora/%s/releases".formatted(release.corpus().value()), getTranslation("release.title"));
        add(new ViewHeader(release.title(), back));
        if (colophon.notes() != null) {
            Paragraph notes = new Paragraph(colophon.notes());
            notes.addClassName("release-notes");
            notes.getElement().setAttribute("dir", "auto");
            add(notes);
        }
        add(about(release, colophon));
        if (open) {
            add(contents(colophon));
        } else {
            Paragraph why = new Paragraph(getTranslation("problem.release-blind"));
            why.addClassName("card");
            add(why);
        }
        add(citation(Citation.of(colophon)));
        if (open) {
            add(part("release.python", new CopyField(getTranslation("release.python-note"), files.loader(colophon))));
            add(new CheckPanel(release.id(), files, jobs, notices));
        }
    }

    private Div about(Release release, Colophon colophon) {
        DescriptionList facts = new DescriptionList();
        put(facts, "release.number-title", String.valueOf(release.number()));
        put(facts, "release.made-at", getTranslation("release.day", Date.from(release.madeAt())));
        put(facts, "release.publisher", colophon.desk());
        put(facts, "release.licence", licence(colophon.licence()));
        put(facts, "release.size", getTranslation("release.megabytes", release.size() / BYTES));
        put(facts, "release.checksum", release.sha256());
        Div card = part("release.about", facts);
        if (releases.mayOpen(release.corpus())) {
            card.add(download(release, colophon));
        }
        return card;
    }

    private Anchor download(Release release, Colophon colophon) {
        Anchor download = new Anchor(
                (DownloadHandler) event -> {
                    event.setFileName(colophon.name() + ".zip");
                    event.setContentType("application/zip");
                    event.setContentLength(release.size());
                    try (InputStream in = files.open(release.id())) {
                        in.transferTo(event.getOutputStream());
                    }
                },
                getTranslation("release.download"));
        download.addClassName("button-link");
        download.getElement().setAttribute("data-action", "download-release");
        return download;
    }

    private Div contents(Colophon colophon) {
        Colophon.Contents contents = colophon.contents();
        DescriptionList facts = new DescriptionList();
        put(facts, "release.articles", getTranslation("release.count", contents.articles()));
        for (Split split : Split.values()) {
            put(facts, "release.split." + split, getTranslation("release.count", contents.articles(split)));
        }
        put(facts, "release.annotations", getTranslation("release.count", contents.annotations()));
        Long broughtIn = contents.broughtIn();
        if (broughtIn != null) {
            put(facts, "release.brought-in", getTranslation("release.count", broughtIn));
        }
        put(facts, "release.relations", getTranslation("release.count", contents.relations()));
        put(facts, "release.reviews", getTranslation("release.count", contents.reviews()));
        Long gold = contents.gold();
        if (gold != null) {
            put(facts, "release.gold", getTranslation("release.count", gold));
        }
        Integer guidelines = colophon.guidelines();
        put(
                facts,
                "release.guidelines",
                guidelines == null
                        ? getTranslation("release.no-guidelines")
                        : getTranslation("release.guidelines-version", guidelines));
        Div card = part("release.contents", facts, new Paragraph(getTranslation("release.split-note")));
        long empty = Arrays.stream(Split.values())
                .filter(split -> contents.articles(split) == 0)
                .count();
        if (empty > 0) {
            card.add(new Paragraph(getTranslation("release.split-empty", empty)));
        }
        Colophon.Figures figures = colophon.figures();
        if (figures == null || figures.articles() == 0) {
            card.add(new Paragraph(getTranslation("release.no-agreement")));
        } else {
            card.add(new Paragraph(getTranslation("agreement.as-of", Date.from(figures.asOf()), figures.articles())));
            DescriptionList agreement = new DescriptionList();
            put(agreement, "agreement.measure.ALPHA", figure(figures.alpha()));
            put(agreement, "agreement.measure.UNITIZING", figure(figures.unitizing()));
            put(agreement, "agreement.measure.FLEISS", figure(figures.fleiss()));
            put(agreement, "agreement.measure.EXACT", figure(figures.exactF1()));
            put(agreement, "agreement.measure.OVERLAP", figure(figures.overlapF1()));
            card.add(agreement);
        }
        return card;
    }

    private String figure(@Nullable Double figure) {
        return figure == null ? "—" : getTranslation("agreement.figure", figure);
    }

    private String licence(@Nullable Licence licence) {
        return licence == null ? getTranslation("release.no-licence") : licence.spdx() + " · " + licence.title();
    }

    private Div citation(Citation citation) {
        CopyField words = new CopyField(getTranslation("release.cite-text"), citation.text());
        words.addClassName("in-words");
        return part(
                "release.cite",
                words,
                new CopyField("APA", citation.apa()),
                new CopyField("BibTeX", citation.bibtex()));
    }

    private Div part(String title, Component... content) {
        Div part = new Div(new H2(getTranslation(title)));
        part.add(content);
        part.addClassName("card");
        return part;
    }

    private void put(DescriptionList facts, String title, String words) {
        Span said = new Span(words);
        said.getElement().setAttribute("dir", "auto");
        facts.add(new DescriptionList.Term(getTranslation(title)), new DescriptionList.Description(said));
    }
}
