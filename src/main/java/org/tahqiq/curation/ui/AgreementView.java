package org.tahqiq.curation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.curation.Agreement;
import org.tahqiq.curation.AgreementService;
import org.tahqiq.curation.DifferenceService;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.JobService;
import org.tahqiq.team.MemberService;
import org.tahqiq.ui.EmptyState;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.ViewHeader;

/**
 * How far those who read a corpus alone agree: the figures and what they mean, by whom, and the spans in which two differ. Which of it
 * is shown stands in the address.
 */
@Route("corpora/:corpus/agreement")
@PermitAll
class AgreementView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final AgreementService agreements;
    private final DifferenceService differences;
    private final CorpusService corpora;
    private final MemberService members;
    private final JobService jobs;
    private final Notices notices;

    AgreementView(
            AgreementService agreements,
            DifferenceService differences,
            CorpusService corpora,
            MemberService members,
            JobService jobs,
            Notices notices) {
        this.agreements = agreements;
        this.differences = differences;
        this.corpora = corpora;
        this.members = members;
        this.jobs = jobs;
        this.notices = notices;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("agreement.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(
                corpora.get(new CorpusId(Asked.corpus(event))),
                Asked.of(event.getLocation().getQueryParameters()));
    }

    private void show(Corpus corpus, Asked asked) {
        removeAll();
        Anchor articles = new Anchor("articles?corpus=" + corpus.id().value(), corpus.name());
        articles.getElement().setAttribute("dir", "auto");
        Anchor passes = new Anchor("corpora/%s/passes".formatted(corpus.id().value()), getTranslation("pass.title"));
        Anchor settle = new Anchor(CurateListView.address(corpus.id()), getTranslation("curate.list"));
        add(new ViewHeader(getTranslation("agreement.title"), articles, passes, settle));
        if (agreements.isLarge(corpus.id())) {
            add(new PreparePanel(corpus.id(), agreements, jobs, notices, () -> show(corpus, asked)));
        }
        agreements.of(corpus.id()).ifPresent(agreement -> {
            if (agreement.articles() == 0) {
                add(new EmptyState(getTranslation("agreement.none"), getTranslation("agreement.none-advice")));
            } else {
                show(corpus, agreement, asked);
            }
        });
    }

    private void show(Corpus corpus, Agreement agreement, Asked asked) {
        Map<UUID, String> names = members.displayNames(agreement.members());
        Paragraph asOf =
                new Paragraph(getTranslation("agreement.as-of", Date.from(agreement.asOf()), agreement.articles()));
        asOf.addClassName("secondary");
        add(asOf);
        if (agreement.basis() == Agreement.Basis.BEGUN) {
            Paragraph early = new Paragraph(getTranslation("agreement.begun"));
            early.addClassName("card");
            add(early);
        }
        Div tag = new Div(
                choice("agreement.tag", Asked.Kind.values(), asked.kind(), kind -> open(corpus, asked.with(kind))));
        tag.addClassName("form-row");
        add(tag, new MeasureTable(agreement.of(asked.kind().tag())));
        Div how = new Div(choice(
                "agreement.measure",
                PairTable.MEASURES,
                asked.measure(),
                measure -> open(corpus, asked.with(measure))));
        how.addClassName("form-row");
        Div pairs = new Div(
                new H2(getTranslation("agreement.pairs")), how, new PairTable(corpus.id(), agreement, names, asked));
        pairs.addClassName("card");
        add(pairs);
        UUID first = asked.first();
        UUID second = asked.second();
        if (first != null && second != null) {
            add(new DifferenceList(corpus.id(), differences, asked.kind().tag(), first, second, names));
        }
    }

    private <E extends Enum<E>> Select<E> choice(String key, E[] all, E chosen, Consumer<E> then) {
        Select<E> choice = new Select<>();
        choice.setLabel(getTranslation(key));
        choice.setItems(all);
        choice.setItemLabelGenerator(each -> getTranslation(key + "." + each));
        choice.setValue(chosen);
        choice.addValueChangeListener(change -> then.accept(change.getValue()));
        return choice;
    }

    private void open(Corpus corpus, Asked asked) {
        getUI().ifPresent(ui -> ui.navigate(asked.address(corpus.id())));
    }
}
