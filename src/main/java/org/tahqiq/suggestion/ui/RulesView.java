package org.tahqiq.suggestion.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.suggestion.CountService;
import org.tahqiq.suggestion.RuleService;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.JobService;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.Translations;
import org.tahqiq.ui.ViewHeader;

/** The rules of a corpus: what each finds, how well it does here, what waits. Its curators change them. */
@Route("corpora/:corpus/rules")
@PermitAll
class RulesView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final CorpusService corpora;
    private final RuleService rules;
    private final CountService counts;
    private final JobService jobs;
    private final CurrentMember current;
    private final Notices notices;
    private final Translations translations;

    RulesView(
            CorpusService corpora,
            RuleService rules,
            CountService counts,
            JobService jobs,
            CurrentMember current,
            Notices notices,
            Translations translations) {
        this.corpora = corpora;
        this.rules = rules;
        this.counts = counts;
        this.jobs = jobs;
        this.current = current;
        this.notices = notices;
        this.translations = translations;
        addClassName("page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        Corpus corpus = corpora.get(new CorpusId(
                event.getRouteParameters().get("corpus").map(RulesView::uuid).orElseThrow(Refusal::unknown)));
        boolean mayChange = current.holds(corpus.id(), Role.CURATOR);
        Anchor articles = new Anchor("articles?corpus=" + corpus.id().value(), corpus.name());
        articles.getElement().setAttribute("dir", "auto");
        RuleLines lines = new RuleLines(corpus.id(), rules, notices, translations, mayChange);
        add(new ViewHeader(getTranslation("rules.title"), articles), new Paragraph(getTranslation("rules.note")));
        if (current.holds(corpus.id(), Role.CURATOR, Role.EDITOR)) {
            add(new CountPanel(corpus.id(), counts, jobs, notices, lines::showWaiting));
        }
        add(lines, new WordsPanel(corpus.id(), rules, notices, mayChange));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rules.title");
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.unknown();
        }
    }
}
