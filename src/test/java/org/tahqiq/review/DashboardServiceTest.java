package org.tahqiq.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.Api;
import org.tahqiq.Api.Caller;
import org.tahqiq.review.ClaimService.Facets;
import org.tahqiq.review.ClaimService.Period;
import org.tahqiq.review.DashboardService.Dashboard;
import org.tahqiq.review.DashboardService.Pace;
import org.tahqiq.team.Callers;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Refusal;

/**
 * The numbers of a small desk that was counted by hand:
 *
 * <pre>
 * outlet    topic     claim  state        assignee  due     verdict     days to the first
 * الجزيرة   اقتصاد    a      IN_RESEARCH  ليلى      over    FALSE       1
 * الجزيرة   اقتصاد    b      IN_RESEARCH  ليلى      –       FALSE       2
 * الجزيرة   –         c      IN_RESEARCH  سامي      –       TRUE        10
 * –         صحة       d      ASSIGNED     ليلى      –       –           –
 * –         صحة       e      CANDIDATE    –         –       –           –
 * –         صحة       f      DISMISSED    –         –       –           –
 * </pre>
 *
 * Late are a, whose day is over, and c, which has none and waits for more than three days (tahqiq.claims-due).
 */
class DashboardServiceTest {

    private static final String TEXT = "قال الوزير إن 40 طائرة وصلت.";

    private final DashboardService dashboard = Api.bean(DashboardService.class);
    private final QueueService queue = Api.bean(QueueService.class);
    private final JdbcTemplate rows = Api.bean(JdbcTemplate.class);

    private Api.Desk desk;
    private Caller layla;
    private Caller sami;
    private CorpusId corpus;

    @BeforeEach
    void aDesk() {
        desk = Api.desk();
        corpus = new CorpusId(UUID.fromString(desk.corpus()));
        layla = desk.reviewer();
        sami = desk.reviewer();
        String paper = article("الجزيرة");
        String unknown = article(null);
        String a = claim(paper, 0, 3, "اقتصاد");
        String b = claim(paper, 4, 10, "اقتصاد");
        String c = claim(paper, 11, 13, null);
        String d = claim(unknown, 0, 3, "صحة");
        claim(unknown, 4, 10, "صحة");
        String f = claim(unknown, 11, 13, "صحة");
        judge(a, layla, "FALSE", Duration.ofDays(1));
        judge(b, layla, "FALSE", Duration.ofDays(2));
        judge(c, sami, "TRUE", Duration.ofDays(10));
        move(d, Map.of("to", "ASSIGNED", "assignee", layla.id()));
        move(f, Map.of("to", "DISMISSED", "reason", "OPINION"));
        layla.put("/claims/" + a + "/due", Map.of("due", "2020-01-01")).expect(200);
        Callers.signIn(layla);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private String article(@Nullable String outlet) {
        Map<String, Object> article = new HashMap<>(Map.of("title", "خبر", "text", TEXT));
        if (outlet != null) {
            article.put("source", Map.of("name", outlet));
        }
        return Api.admin().post(desk.path() + "/articles", article).expect(201).id();
    }

    private String claim(String article, int start, int end, @Nullable String topic) {
        Map<String, Object> fields = topic == null ? Map.of() : Map.of("topic", topic);
        return Api.admin()
                .post(
                        "/articles/" + article + "/annotations",
                        Map.of("tag", "CLAIM", "start", start, "end", end, "fields", fields))
                .expect(201)
                .id();
    }

    private void move(String claim, Map<String, ?> move) {
        layla.post("/claims/" + claim + "/transitions", move).expect(200);
    }

    /** Judged now, for the claim was made so long ago. */
    private void judge(String claim, Caller by, String verdict, Duration after) {
        move(claim, Map.of("to", "ASSIGNED", "assignee", by.id()));
        by.post("/claims/" + claim + "/transitions", Map.of("to", "IN_RESEARCH"))
                .expect(200);
        by.seeing("*")
                .put("/claims/" + claim + "/verdict", Map.of("verdict", verdict, "rationale", "هكذا قالت الوثيقة."))
                .expect(200);
        Instant judged = rows.queryForObject(
                "select made_at from verdict where claim_id = ?",
                (row, at) -> row.getTimestamp(1).toInstant(),
                UUID.fromString(claim));
        rows.update(
                "update annotation set created_at = ? where id = ?",
                judged.minus(after).atOffset(ZoneOffset.UTC),
                UUID.fromString(claim));
    }

    @Test
    void countsWhatWaitsAndWhoIsLoaded() {
        Dashboard numbers = dashboard.of(corpus);
        assertThat(numbers.states())
                .containsEntry(WorkState.IN_RESEARCH, 3L)
                .containsEntry(WorkState.ASSIGNED, 1L)
                .containsEntry(WorkState.CANDIDATE, 1L)
                .containsEntry(WorkState.DISMISSED, 1L)
                .containsEntry(WorkState.PUBLISHED, 0L);
        assertThat(numbers.loads())
                .containsExactly(new DashboardService.Load(id(layla), 3, 1), new DashboardService.Load(id(sami), 1, 1));
    }

    @Test
    void countsVerdictsByOutletAndTopic() {
        Dashboard numbers = dashboard.of(corpus);
        assertThat(numbers.outlets())
                .containsExactly(
                        new DashboardService.Found("الجزيرة", Map.of(Verdict.Code.FALSE, 2L, Verdict.Code.TRUE, 1L)));
        assertThat(numbers.topics())
                .containsExactly(
                        new DashboardService.Found("اقتصاد", Map.of(Verdict.Code.FALSE, 2L)),
                        new DashboardService.Found("", Map.of(Verdict.Code.TRUE, 1L)));
    }

    @Test
    void whatWasTakenBackHasNoVerdictThatCounts() {
        String truth = rows.queryForObject(
                "select cast(claim_id as varchar) from verdict where corpus_id = ? and code = 'TRUE'",
                String.class,
                corpus.value());
        UUID claim = UUID.fromString(truth);
        String was = rows.queryForObject("select state from review where claim_id = ?", String.class, claim);
        rows.update("update review set state = 'RETRACTED' where claim_id = ?", claim);
        try {
            assertThat(dashboard.of(corpus).topics())
                    .containsExactly(new DashboardService.Found("اقتصاد", Map.of(Verdict.Code.FALSE, 2L)));
            assertThat(count(Verdict.Code.TRUE, Facets.ANY)).isZero();
        } finally {
            rows.update("update review set state = ? where claim_id = ?", was, claim);
        }
    }

    @Test
    void measuresTheTimeToTheFirstVerdict() {
        Dashboard numbers = dashboard.of(corpus);
        // The ninth tenth of three numbers lies eight tenths of the way from the second to the third: 2 + 0.8 × 8.
        Pace pace = new Pace(3, Duration.ofDays(2), Duration.ofMinutes(Math.round(8.4 * 24 * 60)));
        assertThat(numbers.everTook()).isEqualTo(pace);
        assertThat(numbers.took()).hasSize(6);
        assertThat(numbers.took().values().stream().mapToLong(Pace::claims).sum())
                .isEqualTo(3);
    }

    @Test
    void everyNumberIsThatOfTheListItOpens() {
        Dashboard numbers = dashboard.of(corpus);
        numbers.states()
                .forEach((state, claims) -> assertThat(
                                queue.count(new ClaimService.Filter(corpus, null, null, null, null).in(state)))
                        .isEqualTo(claims));
        numbers.loads().forEach(load -> {
            assertThat(count(load.member(), Facets.ANY)).isEqualTo(load.open());
            assertThat(count(load.member(), new Facets(true, null, null, null))).isEqualTo(load.late());
        });
        numbers.outlets()
                .forEach(found -> found.verdicts()
                        .forEach((code, claims) -> assertThat(count(code, new Facets(false, found.name(), null, null)))
                                .isEqualTo(claims)));
        numbers.topics()
                .forEach(found -> found.verdicts()
                        .forEach((code, claims) -> assertThat(count(code, new Facets(false, null, found.name(), null)))
                                .isEqualTo(claims)));
        numbers.took()
                .forEach((month, pace) ->
                        assertThat(count(judged(Period.of(month)))).isEqualTo(pace.claims()));
        assertThat(count(judged(Period.EVER))).isEqualTo(3);
        assertThat(count(judged(Period.of(YearMonth.of(1999, 1))))).isZero();
    }

    @Test
    void aRetoldTopicIsCountedAnew() {
        String claim = rows.queryForList(
                        "select cast(claim_id as varchar) from claim_words where corpus_id = ? and topic = 'صحة' order by claim_id",
                        String.class,
                        corpus.value())
                .getFirst();
        rows.update("update claim_words set topic = null where claim_id = ?", UUID.fromString(claim));
        Api.bean(TopicsAtStart.class).read();
        assertThat(rows.queryForList(
                        "select topic from claim_words where claim_id = ?", String.class, UUID.fromString(claim)))
                .containsExactly("صحة");
    }

    @Test
    void whoJudgesBlindSeesNoVerdictInTheNumbers() {
        Caller second = desk.reviewer();
        String claim = rows.queryForList(
                        "select cast(claim_id as varchar) from verdict where corpus_id = ? and code = 'TRUE'",
                        String.class,
                        corpus.value())
                .getFirst();
        desk.curator()
                .post("/claims/" + claim + "/second-verdict", Map.of("reviewer", second.id()))
                .expect(200);
        Callers.signIn(second);
        assertThat(dashboard.of(corpus).outlets())
                .containsExactly(new DashboardService.Found("الجزيرة", Map.of(Verdict.Code.FALSE, 2L)));
    }

    @ParameterizedTest
    @CsvSource({"READER, role-needed", "EDITOR, role-needed", "REVIEWER,", "CURATOR,"})
    void isForThoseWhoCheckAndWhoLead(String role, String refusal) {
        Callers.signIn(desk.with(role));
        if (refusal == null) {
            assertThat(dashboard.of(corpus).states()).isNotEmpty();
            assertThat(dashboard.corpora()).hasSize(1);
        } else {
            assertThatThrownBy(() -> dashboard.of(corpus))
                    .isInstanceOf(Refusal.class)
                    .hasMessage(refusal);
            assertThat(dashboard.corpora()).isEmpty();
        }
    }

    @Test
    void namesTheCorporaWhoseReadingsItDoesNotCount() {
        Api.Desk alone = Api.desk("INDEPENDENT");
        Callers.signIn(alone.curator());
        assertThat(dashboard.corpora()).isEmpty();
        assertThat(dashboard.readAlone())
                .extracting(each -> each.id().value().toString())
                .containsExactly(alone.corpus());
        Callers.signIn(alone.editor());
        assertThat(dashboard.readAlone()).isEmpty();
    }

    @Test
    void isNotThereForOthers() {
        Callers.signIn(Api.member());
        assertThatThrownBy(() -> dashboard.of(corpus))
                .isInstanceOf(Refusal.class)
                .hasMessage("not-found");
    }

    private static Facets judged(Period period) {
        return new Facets(false, null, null, period);
    }

    private long count(MemberId assignee, Facets facets) {
        return queue.count(new ClaimService.Filter(corpus, WorkState.open(), null, assignee, null, facets));
    }

    private long count(Verdict.Code verdict, Facets facets) {
        return queue.count(new ClaimService.Filter(corpus, null, verdict, null, null, facets));
    }

    private long count(Facets facets) {
        return queue.count(new ClaimService.Filter(corpus, null, null, null, null, facets));
    }

    private static MemberId id(Caller caller) {
        return new MemberId(UUID.fromString(caller.id()));
    }
}
