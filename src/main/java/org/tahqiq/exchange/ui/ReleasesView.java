package org.tahqiq.exchange.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.exchange.release.Colophon;
import org.tahqiq.exchange.release.Release;
import org.tahqiq.exchange.release.ReleaseBuildService;
import org.tahqiq.exchange.release.ReleaseFileService;
import org.tahqiq.exchange.release.ReleaseService;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.JobService;
import org.tahqiq.team.Role;
import org.tahqiq.ui.EmptyState;
import org.tahqiq.ui.Facts;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.ViewHeader;

/** The releases of a corpus, the last first, and the making of another one. */
@Route("corpora/:corpus/releases")
@PermitAll
class ReleasesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ReleaseService releases;
    private final ReleaseBuildService builds;
    private final ReleaseFileService files;
    private final CorpusService corpora;
    private final CurrentMember current;
    private final JobService jobs;
    private final Notices notices;
    private final Div list = new Div();

    ReleasesView(
            ReleaseService releases,
            ReleaseBuildService builds,
            ReleaseFileService files,
            CorpusService corpora,
            CurrentMember current,
            JobService jobs,
            Notices notices) {
        this.releases = releases;
        this.builds = builds;
        this.files = files;
        this.corpora = corpora;
        this.current = current;
        this.jobs = jobs;
        this.notices = notices;
        addClassNames("page", "releases");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("release.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Corpus corpus = corpora.get(new CorpusId(Addressed.id(event, "corpus")));
        removeAll();
        Anchor back = new Anchor("corpora?corpus=" + corpus.id().value(), corpus.name());
        back.getElement().setAttribute("dir", "auto");
        add(new ViewHeader(getTranslation("release.title"), back), new Paragraph(getTranslation("release.note")));
        if (current.holds(corpus.id(), Role.CURATOR)) {
            add(new ReleasePanel(corpus, last(corpus), builds, jobs, notices, () -> show(corpus)));
        }
        add(list);
        show(corpus);
    }

    private @Nullable Colophon last(Corpus corpus) {
        List<Release> all = all(corpus);
        return all.isEmpty() ? null : files.colophon(all.getLast());
    }

    private List<Release> all(Corpus corpus) {
        return Paging.all(paging -> releases.list(corpus.id(), paging));
    }

    private void show(Corpus corpus) {
        list.removeAll();
        List<Release> all = all(corpus);
        if (all.isEmpty()) {
            list.add(new EmptyState(getTranslation("release.none"), getTranslation("release.none-advice")));
            return;
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassName("article-list");
        all.reversed().forEach(release -> lines.add(line(release)));
        list.add(lines);
    }

    private ListItem line(Release release) {
        Anchor title = new Anchor("releases/" + release.id().value(), release.title());
        title.getElement().setAttribute("dir", "auto");
        Span digits = new Span(release.sha256());
        digits.getElement().setAttribute("dir", "ltr");
        Div checksum = new Div(new Span(getTranslation("release.checksum")), digits);
        checksum.addClassName("checksum");
        ListItem line = new ListItem(
                new H2(title),
                new Facts(
                        getTranslation("release.number", release.number()),
                        getTranslation("release.day", Date.from(release.madeAt())),
                        getTranslation("release.megabytes", release.size() / ReleaseView.BYTES)),
                checksum);
        line.getElement().setAttribute("data-release", String.valueOf(release.number()));
        return line;
    }
}
