package org.tahqiq.review;

import java.time.Duration;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.Role;

/** How a desk does: what waits, who is loaded, how long it takes, what was found. For those who check claims there, and who lead them. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class DashboardService {

    private static final int MONTHS = 6;

    private final DashboardRows rows;
    private final QueueService queue;
    private final CorpusService corpora;
    private final CurrentMember current;
    private final InstantSource clock;

    DashboardService(
            DashboardRows rows, QueueService queue, CorpusService corpora, CurrentMember current, InstantSource clock) {
        this.rows = rows;
        this.queue = queue;
        this.corpora = corpora;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The numbers of a corpus.
     *
     * @param states every state, in the order of the work
     * @param loads of those who have something in hand, the most first
     * @param everTook of all claims judged here
     * @param took of those first judged in each of the last months, the oldest first
     * @param outlets by the articles' outlet, the most judged first; the empty name is for none
     * @param topics likewise
     */
    public record Dashboard(
            Map<WorkState, Long> states,
            List<Load> loads,
            Pace everTook,
            Map<YearMonth, Pace> took,
            List<Found> outlets,
            List<Found> topics) {}

    /** @param late of the open ones */
    public record Load(MemberId member, long open, long late) {}

    /**
     * From the mark to the first verdict.
     *
     * @param most what nine of ten did not exceed; null, as the median, when there are none
     */
    public record Pace(
            long claims,
            @Nullable Duration median,
            @Nullable Duration most) {}

    /** Verdicts that count now. */
    public record Found(String name, Map<Verdict.Code, Long> verdicts) {

        long all() {
            return verdicts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** The corpora the caller may see the numbers of. */
    public List<Corpus> corpora() {
        return led(Corpus.Mode.SHARED);
    }

    /** Those of the caller that have no numbers here: each article is read by several there, and settled, before anything is judged. */
    public List<Corpus> readAlone() {
        return led(Corpus.Mode.INDEPENDENT);
    }

    private List<Corpus> led(Corpus.Mode mode) {
        return Paging.all(corpora::list).stream()
                .filter(corpus -> corpus.mode() == mode)
                .filter(corpus -> current.holds(corpus.id(), Role.REVIEWER, Role.CURATOR))
                .toList();
    }

    public Dashboard of(CorpusId corpus) {
        corpora.get(corpus);
        current.require(corpus, Role.REVIEWER, Role.CURATOR);
        ClaimSearch all = search(corpus, null);
        YearMonth now = YearMonth.from(Days.of(clock.instant()));
        Map<YearMonth, Pace> took = new TreeMap<>();
        IntStream.range(0, MONTHS)
                .mapToObj(now::minusMonths)
                .forEach(month -> took.put(month, pace(search(corpus, ClaimService.Period.of(month)))));
        return new Dashboard(
                states(all),
                loads(corpus),
                pace(search(corpus, ClaimService.Period.EVER)),
                took,
                found(rows.byOutlet(all)),
                found(rows.byTopic(all)));
    }

    private ClaimSearch search(CorpusId corpus, ClaimService.@Nullable Period judged) {
        return queue.search(new ClaimService.Filter(
                corpus, null, null, null, null, new ClaimService.Facets(false, null, null, judged)));
    }

    private Map<WorkState, Long> states(ClaimSearch search) {
        Map<WorkState, Long> states = new EnumMap<>(WorkState.class);
        for (WorkState state : WorkState.values()) {
            states.put(state, 0L);
        }
        rows.byState(search)
                .forEach(row -> states.merge(
                        Objects.requireNonNullElse(row.state(), WorkState.CANDIDATE), row.claims(), Long::sum));
        return states;
    }

    private List<Load> loads(CorpusId corpus) {
        ClaimSearch open = queue.search(new ClaimService.Filter(corpus, WorkState.open(), null, null, null));
        Map<MemberId, Long> late = rows.byAssignee(queue.late(open)).stream()
                .collect(Collectors.toMap(row -> new MemberId(row.member()), DashboardRows.InHand::claims));
        return rows.byAssignee(open).stream()
                .map(row -> {
                    MemberId member = new MemberId(row.member());
                    return new Load(member, row.claims(), late.getOrDefault(member, 0L));
                })
                .sorted(Comparator.comparingLong(Load::open).reversed())
                .toList();
    }

    private Pace pace(ClaimSearch search) {
        DashboardRows.Took took = rows.timeToVerdict(search);
        return new Pace(took.claims(), duration(took.median()), duration(took.most()));
    }

    private static @Nullable Duration duration(@Nullable Double seconds) {
        return seconds == null ? null : Duration.ofSeconds(Math.round(seconds));
    }

    private static List<Found> found(List<DashboardRows.Found> rows) {
        Map<String, Map<Verdict.Code, Long>> byName = new TreeMap<>();
        rows.forEach(row -> byName.computeIfAbsent(
                        Objects.requireNonNullElse(row.name(), ""), name -> new EnumMap<>(Verdict.Code.class))
                .merge(row.verdict(), row.claims(), Long::sum));
        return byName.entrySet().stream()
                .map(each -> new Found(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingLong(Found::all).reversed())
                .toList();
    }
}
