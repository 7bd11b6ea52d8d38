package org.tahqiq.exchange.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.exchange.ExchangeJobService;
import org.tahqiq.exchange.ExchangeService;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.JobService;
import org.tahqiq.team.Role;
import org.tahqiq.ui.EmptyState;
import org.tahqiq.ui.LastCorpus;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.ViewHeader;

/** Corpora as files: take one away, bring one in. */
@Route("corpora")
@Menu(order = 3, title = "exchange.title")
@PermitAll
class ExchangeView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final String CORPUS = "corpus";

    private final ExchangeService exchange;
    private final ExchangeJobService work;
    private final JobService jobs;
    private final CorpusService corpora;
    private final CurrentMember current;
    private final Notices notices;

    ExchangeView(
            ExchangeService exchange,
            ExchangeJobService work,
            JobService jobs,
            CorpusService corpora,
            CurrentMember current,
            Notices notices) {
        this.exchange = exchange;
        this.work = work;
        this.jobs = jobs;
        this.corpora = corpora;
        this.current = current;
        this.notices = notices;
        addClassName("page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        List<Corpus> all = Paging.all(corpora::list);
        if (all.isEmpty()) {
            add(
                    new ViewHeader(getTranslation("exchange.title")),
                    current.curatesSomewhere()
                            ? new EmptyState(
                                    getTranslation("library.no-corpus"),
                                    getTranslation("library.no-corpus-curator"),
                                    newCorpus())
                            : new EmptyState(
                                    getTranslation("library.no-corpus"), getTranslation("library.no-corpus-member")));
            return;
        }
        String chosen = LastCorpus.asked(event.getLocation()).orElse("");
        Corpus corpus = all.stream()
                .filter(c -> c.id().value().toString().equals(chosen))
                .findFirst()
                .orElse(all.getFirst());
        ViewHeader header = new ViewHeader(
                getTranslation("exchange.title"),
                choice(all, corpus),
                place(corpus, "members", "corpus.members"),
                place(corpus, "guidelines", "guidelines.title"),
                place(corpus, "releases", "release.title"),
                place(corpus, "claimreviews", "foreign.title"));
        if (current.holds(corpus.id(), Role.CURATOR)) {
            header.add(place(corpus, "webhooks", "webhook.title"));
        }
        if (current.curatesSomewhere()) {
            header.add(newCorpus());
        }
        add(header, new ExportPanel(corpus, exchange, work, jobs, notices));
        if (current.holds(corpus.id(), Role.EDITOR, Role.CURATOR)) {
            add(new ImportPanel(corpus.id(), exchange, work, jobs, notices));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exchange.title");
    }

    private Anchor newCorpus() {
        return new Anchor("articles?new=corpus", getTranslation("corpus.new"));
    }

    private Anchor place(Corpus corpus, String path, String words) {
        return new Anchor("corpora/%s/%s".formatted(corpus.id().value(), path), getTranslation(words));
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
}
