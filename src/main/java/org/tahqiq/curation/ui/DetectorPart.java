package org.tahqiq.curation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.curation.Agreement;
import org.tahqiq.curation.DetectorScoreService;
import org.tahqiq.curation.DetectorScores;
import org.tahqiq.store.Job;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.JobService;
import org.tahqiq.ui.JobLine;
import org.tahqiq.ui.Notices;

/** Holds the rules against the gold or a member's reading, with the progress; the last figures stay to be seen. */
final class DetectorPart extends Composite<Div> implements JobLine.Watched {

    private final CorpusId corpus;
    private final DetectorScoreService scores;
    private final Notices notices;
    private final Map<UUID, String> names;
    private final Select<Reference> reference = new Select<>();
    private final Button start;
    private final Div result = new Div();

    /** @param member whose reading counts as right; null for the gold */
    private record Reference(@Nullable UUID member) {}

    /** @param names of those whose readings there are */
    DetectorPart(
            CorpusId corpus, DetectorScoreService scores, JobService jobs, Notices notices, Map<UUID, String> names) {
        this.corpus = corpus;
        this.scores = scores;
        this.notices = notices;
        this.names = names;
        List<Reference> references = new ArrayList<>();
        if (scores.hasGold(corpus)) {
            references.add(new Reference(null));
        }
        names.keySet().forEach(member -> references.add(new Reference(member)));
        reference.setLabel(getTranslation("agreement.detectors-against"));
        reference.setItems(references);
        reference.setItemLabelGenerator(this::name);
        references.stream().findFirst().ifPresent(reference::setValue);
        reference.getElement().setAttribute("data-field", "reference");
        start = new Button(getTranslation("agreement.detectors-score"));
        start.getElement().setAttribute("data-action", "score-detectors");
        JobLine line =
                new JobLine(getTranslation("agreement.detectors-score"), "cancel-detectors", jobs, notices, this);
        start.addClickListener(click -> {
            notices.attempt(() -> score(reference.getValue().member()));
            line.look();
        });
        Div tools = new Div(reference, start);
        tools.addClassName("form-row");
        getContent().addClassName("card");
        getContent()
                .add(
                        new H2(getTranslation("agreement.detectors")),
                        new Paragraph(getTranslation("agreement.detectors-says")),
                        tools,
                        line,
                        result);
    }

    private void score(@Nullable UUID member) {
        if (member == null) {
            scores.scoreAgainstGold(corpus);
        } else {
            scores.score(corpus, member);
        }
    }

    private String name(Reference each) {
        return each.member() == null
                ? getTranslation("agreement.detectors-gold")
                : getTranslation("agreement.detectors-reading", names.getOrDefault(each.member(), "?"));
    }

    @Override
    public Optional<Job> last() {
        return scores.last(corpus);
    }

    @Override
    public void running(boolean runs) {
        start.setEnabled(!runs);
    }

    @Override
    public String done(Job job) {
        DetectorScores found = job.result(DetectorScores.class);
        Table table = new Table(
                getTranslation("agreement.detectors"),
                Stream.of("tag", "marked", "found", "exact", "overlap")
                        .map(column -> getTranslation("agreement.column." + column))
                        .toList());
        found.scores()
                .forEach(score -> table.row(
                        getTranslation("tag." + (score.tag() == null ? "ALL" : score.tag())),
                        List.of(
                                Table.words(getTranslation("agreement.cell", score.marked())),
                                Table.words(getTranslation("agreement.cell", score.found())),
                                match(score.exact()),
                                match(score.overlap()))));
        result.removeAll();
        result.add(table);
        return getTranslation(
                found.basis() == Agreement.Basis.FINISHED ? "agreement.detectors-scored" : "agreement.detectors-begun",
                name(new Reference(found.member())),
                found.articles(),
                Date.from(Objects.requireNonNull(job.endedAt())));
    }

    private Element match(DetectorScores.Match match) {
        return Table.words(getTranslation(
                "agreement.precision-recall", figure(match.precision()), figure(match.recall()), figure(match.f1())));
    }

    private String figure(@Nullable Double figure) {
        return figure == null ? "—" : getTranslation("agreement.figure", figure);
    }
}
