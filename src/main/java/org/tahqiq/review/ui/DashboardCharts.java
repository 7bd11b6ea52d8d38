package org.tahqiq.review.ui;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.review.DashboardService.Dashboard;
import org.tahqiq.review.DashboardService.Found;
import org.tahqiq.review.DashboardService.Load;
import org.tahqiq.review.DashboardService.Pace;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.WorkState;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberService;
import org.tahqiq.ui.NumberTable;
import org.tahqiq.ui.NumberTable.Cell;
import org.tahqiq.ui.NumberTable.Column;
import org.tahqiq.ui.NumberTable.Row;

/** The numbers of a dashboard as tables; beside each stands the address of the queue that lists what it counts. */
class DashboardCharts {

    private static final BigDecimal HOURS_OF_A_DAY = BigDecimal.valueOf(24);

    private final QueueFilter here;
    private final Dashboard numbers;
    private final Map<UUID, String> names;

    DashboardCharts(CorpusId corpus, Dashboard numbers, MemberService members) {
        this.here = QueueFilter.OPEN.with(QueueFilter.CORPUS, corpus.value().toString());
        this.numbers = numbers;
        this.names = members.displayNames(
                numbers.loads().stream().map(load -> load.member().value()).toList());
    }

    List<ChartCard> all(Component speaker) {
        return List.of(
                states(speaker),
                loads(speaker),
                pace(speaker),
                found(speaker, "outlets", QueueFilter.OUTLET, numbers.outlets()),
                found(speaker, "topics", QueueFilter.TOPIC, numbers.topics()));
    }

    private ChartCard states(Component speaker) {
        List<Row> rows = numbers.states().entrySet().stream()
                .filter(each -> each.getValue() > 0 || each.getKey().beforeApproved())
                .map(each -> new Row(
                        speaker.getTranslation("state." + each.getKey()),
                        List.of(Cell.of(
                                each.getValue(),
                                here.with(QueueFilter.STATE, each.getKey().name())
                                        .link()))))
                .toList();
        long waiting = WorkState.open().stream()
                .mapToLong(state -> numbers.states().getOrDefault(state, 0L))
                .sum();
        return card(
                speaker,
                "states",
                new NumberTable(
                        speaker.getTranslation("queue.state"),
                        List.of(new Column(speaker.getTranslation("dashboard.claims"), "--tq-brand")),
                        rows),
                NumberChart.Shape.SIDE_BY_SIDE,
                List.of(speaker.getTranslation("dashboard.waiting", waiting)));
    }

    private ChartCard loads(Component speaker) {
        return card(
                speaker,
                "loads",
                new NumberTable(
                        speaker.getTranslation("role.REVIEWER"),
                        List.of(
                                new Column(speaker.getTranslation("dashboard.in-hand"), "--tq-brand"),
                                new Column(speaker.getTranslation("dashboard.late"), "--tq-false")),
                        numbers.loads().stream().map(this::row).toList()),
                NumberChart.Shape.SIDE_BY_SIDE,
                List.of());
    }

    private Row row(Load load) {
        QueueFilter theirs =
                here.with(QueueFilter.ASSIGNEE, load.member().value().toString());
        return new Row(
                names.getOrDefault(load.member().value(), ""),
                List.of(
                        Cell.of(load.open(), theirs.link()),
                        Cell.of(
                                load.late(),
                                theirs.with(QueueFilter.LATE, QueueFilter.YES).link())));
    }

    private ChartCard pace(Component speaker) {
        List<Row> rows = Stream.concat(
                        numbers.took().entrySet().stream()
                                .map(each -> row(
                                        month(speaker, each.getKey()),
                                        each.getValue(),
                                        each.getKey().toString())),
                        Stream.of(row(speaker.getTranslation("dashboard.ever"), numbers.everTook(), QueueFilter.EVER)))
                .toList();
        return card(
                speaker,
                "pace",
                new NumberTable(
                        speaker.getTranslation("dashboard.month"),
                        List.of(
                                new Column(speaker.getTranslation("dashboard.median"), "--tq-brand"),
                                new Column(speaker.getTranslation("dashboard.most"), "--tq-misleading"),
                                new Column(speaker.getTranslation("dashboard.judged"), null)),
                        rows),
                NumberChart.Shape.UPRIGHT,
                List.of(speaker.getTranslation("dashboard.pace-note")));
    }

    private Row row(String title, Pace pace, String judged) {
        String link = here.with(QueueFilter.STATE, QueueFilter.ALL)
                .with(QueueFilter.JUDGED, judged)
                .link();
        return new Row(
                title,
                List.of(
                        new Cell(days(pace.median()), link),
                        new Cell(days(pace.most()), link),
                        Cell.of(pace.claims(), link)));
    }

    private static @Nullable BigDecimal days(@Nullable Duration took) {
        return took == null
                ? null
                : BigDecimal.valueOf(took.toMinutes())
                        .divide(BigDecimal.valueOf(60).multiply(HOURS_OF_A_DAY), 1, RoundingMode.HALF_UP);
    }

    private static String month(Component speaker, YearMonth month) {
        return speaker.getTranslation(
                "dashboard.month-name", Date.from(month.atDay(15).atTime(12, 0).toInstant(ZoneOffset.UTC)));
    }

    /** A column for every verdict that was given anywhere. */
    private ChartCard found(Component speaker, String name, String facet, List<Found> found) {
        List<Verdict.Code> codes = Arrays.stream(Verdict.Code.values())
                .filter(code -> found.stream().anyMatch(each -> each.verdicts().containsKey(code)))
                .toList();
        List<Row> rows = found.stream()
                .map(each -> new Row(
                        each.name().isEmpty() ? speaker.getTranslation("dashboard.none") : each.name(),
                        codes.stream()
                                .map(code ->
                                        Cell.of(each.verdicts().getOrDefault(code, 0L), link(facet, each.name(), code)))
                                .toList()))
                .toList();
        return card(
                speaker,
                name,
                new NumberTable(
                        speaker.getTranslation("dashboard." + facet),
                        codes.stream()
                                .map(code ->
                                        new Column(speaker.getTranslation("verdict." + code), "--tq-" + Tones.of(code)))
                                .toList(),
                        rows),
                NumberChart.Shape.STACKED,
                List.of());
    }

    private String link(String facet, String name, Verdict.Code code) {
        return here.with(QueueFilter.STATE, QueueFilter.ALL)
                .with(QueueFilter.VERDICT, code.name())
                .with(facet, name.isEmpty() ? QueueFilter.NONE : name)
                .link();
    }

    private static ChartCard card(
            Component speaker, String name, NumberTable numbers, NumberChart.Shape shape, List<String> notes) {
        return new ChartCard(name, speaker.getTranslation("dashboard." + name), numbers, shape, notes);
    }
}
