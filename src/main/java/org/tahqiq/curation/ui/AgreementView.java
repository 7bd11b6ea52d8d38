package org.tahqiq.curation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tahqiq.annotation.PassService;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.curation.Agreement;
import org.tahqiq.curation.AgreementService;
import org.tahqiq.curation.DetectorScoreService;
import org.tahqiq.curation.DifferenceService;
import org.tahqiq.curation.JudgementService;
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

    /** So many pairs are drawn, those who agree least first; the table has all. */
    private static final int MOST_DRAWN = 20;

    /** What the figures come from. */
    @Component
    record Figures(
            AgreementService agreements,
            DifferenceService differences,
            JudgementService judgements,
            DetectorScoreService detectors,
            PassService passes) {}

    private final Figures figures;
    private final CorpusService corpora;
    private final MemberService members;
    private final JobService jobs;
    private final Notices notices;

    AgreementView(Figures figures, CorpusService corpora, MemberService members, JobService jobs, Notices notices) {
        this.figures = figures;
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
        AgreementService agreements = figures.agreements();
        Map<UUID, String> names = new LinkedHashMap<>();
        if (agreements.isLarge(corpus.id())) {
            add(new PreparePanel(corpus.id(), agreements, jobs, notices, () -> show(corpus, asked)));
        }
        agreements.of(corpus.id()).ifPresent(agreement -> {
            if (agreement.articles() == 0) {
                add(new EmptyState(getTranslation("agreement.none"), getTranslation("agreement.none-advice")));
            } else {
                names.putAll(members.displayNames(agreement.members()));
                show(corpus, agreement, asked, names);
            }
        });
        if (!names.isEmpty() || figures.detectors().hasGold(corpus.id())) {
            add(new DetectorPart(corpus.id(), figures.detectors(), jobs, notices, names));
        }
        add(new JudgementPart(corpus.id(), figures.judgements(), asked, members));
    }

    private void show(Corpus corpus, Agreement agreement, Asked asked, Map<UUID, String> names) {
        Paragraph asOf =
                new Paragraph(getTranslation("agreement.as-of", Date.from(agreement.asOf()), agreement.articles()));
        Paragraph compared = new Paragraph(getTranslation("agreement.compared"));
        asOf.addClassName("secondary");
        compared.addClassName("secondary");
        add(asOf, compared);
        figures.passes().broughtIn(corpus.id()).stream()
                .filter(each -> names.containsKey(each.member().value()))
                .forEach(each -> add(new Paragraph(getTranslation(
                        "pass.brought-in", names.getOrDefault(each.member().value(), ""), each.marks()))));
        if (agreement.basis() == Agreement.Basis.BEGUN) {
            Paragraph early = new Paragraph(getTranslation("agreement.begun"));
            early.addClassName("card");
            add(early);
        }
        Div tag = new Div(choice("tag", Asked.Kind.values(), asked.kind(), kind -> open(corpus, asked.with(kind))));
        tag.addClassName("form-row");
        add(tag, new MeasureTable(agreement.of(asked.kind().tag()), agreement.articles()));
        Div how = new Div(choice(
                "agreement.measure",
                PairTable.MEASURES,
                asked.measure(),
                measure -> open(corpus, asked.with(measure))));
        how.addClassName("form-row");
        List<Agreement.Row> rows = agreement.of(asked.kind().tag());
        Div pairs = new Div(
                new H2(getTranslation("agreement.pairs")),
                how,
                new Paragraph(getTranslation("agreement.about." + asked.measure())),
                new H3(getTranslation("agreement.by-tag")),
                chart("agreement.by-tag", asked.measure(), byTag(agreement, asked.measure())),
                new H3(getTranslation("agreement.by-pair")),
                chart("agreement.by-pair", asked.measure(), byPair(rows, asked.measure(), names)),
                new PairTable(corpus.id(), agreement, names, asked));
        pairs.addClassName("card");
        add(pairs, new ConfusionTable(corpus.id(), agreement, names, asked));
        if (asked.differences()) {
            add(new DifferenceList(corpus.id(), figures.differences(), asked, names));
        }
    }

    private BarChart chart(String title, Agreement.Measure measure, List<BarChart.Bar> bars) {
        return new BarChart(getTranslation(title), measure.beyondChance(), bars);
    }

    private List<BarChart.Bar> byTag(Agreement agreement, Agreement.Measure measure) {
        return Arrays.stream(Asked.Kind.values())
                .map(kind -> bar(
                        getTranslation("tag." + kind),
                        agreement.of(kind.tag()).stream()
                                .filter(Agreement.Row::ofAll)
                                .findFirst()
                                .orElse(Agreement.Row.NONE)
                                .by(measure.ofAll())))
                .toList();
    }

    private List<BarChart.Bar> byPair(List<Agreement.Row> rows, Agreement.Measure measure, Map<UUID, String> names) {
        return rows.stream()
                .filter(row -> !row.ofAll())
                .sorted(Comparator.comparing(
                        row -> row.by(measure), Comparator.nullsLast(Comparator.<Double>naturalOrder())))
                .limit(MOST_DRAWN)
                .map(row -> bar(
                        getTranslation(
                                "agreement.two",
                                names.getOrDefault(row.first(), ""),
                                names.getOrDefault(row.second(), "")),
                        row.by(measure)))
                .toList();
    }

    private BarChart.Bar bar(String title, @Nullable Double figure) {
        return new BarChart.Bar(title, figure, figure == null ? "—" : getTranslation("agreement.figure", figure));
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
