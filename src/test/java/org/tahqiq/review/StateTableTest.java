package org.tahqiq.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.Api;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.team.Callers;
import org.tahqiq.text.Refusal;

/** Every cell of the state table for every role, through the service and through REST, and every move twice at once. */
class StateTableTest {

    /** domain.md: V any reviewer or curator, A the assignee, C a curator. */
    private static final String TABLE = """
            CANDIDATE         ASSIGNED:V  DISMISSED:V  DUPLICATE:V
            ASSIGNED          ASSIGNED:AC CANDIDATE:AC IN_RESEARCH:AC DISMISSED:V DUPLICATE:V
            IN_RESEARCH       ON_HOLD:AC  IN_REVIEW:A  DISMISSED:V    DUPLICATE:V
            ON_HOLD           IN_RESEARCH:AC           DISMISSED:V    DUPLICATE:V
            IN_REVIEW         CHANGES_REQUESTED:V      APPROVED:V     DISMISSED:V DUPLICATE:V
            CHANGES_REQUESTED IN_REVIEW:A IN_RESEARCH:A DISMISSED:V   DUPLICATE:V
            APPROVED          CHANGES_REQUESTED:C      PUBLISHED:C
            PUBLISHED         CORRECTED:C RETRACTED:C
            CORRECTED         CORRECTED:C RETRACTED:C
            RETRACTED
            DISMISSED         CANDIDATE:V
            DUPLICATE         CANDIDATE:V
            """;

    /** Who tries, and as which letters of the table they count. */
    private enum Hand {
        STRANGER(""),
        READER(""),
        EDITOR(""),
        REVIEWER("V"),
        ASSIGNEE("VA"),
        CURATOR("VC"),
        ADMIN("VAC");

        private final String letters;

        Hand(String letters) {
            this.letters = letters;
        }

        boolean may(String whose) {
            return whose.chars().anyMatch(letter -> letters.indexOf(letter) >= 0);
        }
    }

    private static final Map<WorkState, Map<WorkState, String>> CELLS = new EnumMap<>(WorkState.class);
    private static final Map<Hand, Caller> HANDS = new EnumMap<>(Hand.class);

    private static Desk desk;
    private static Caller other;
    private static String claim;
    private static String master;
    /** Where the claim was put, while nobody moved it. */
    private static @Nullable WorkState at;

    @BeforeAll
    static void aClaimThatPassesTheGate() {
        TABLE.lines().forEach(line -> {
            String[] words = line.split("\\s+");
            Map<WorkState, String> row = new EnumMap<>(WorkState.class);
            for (int i = 1; i < words.length; i++) {
                String[] cell = words[i].split(":");
                row.put(WorkState.valueOf(cell[0]), cell[1]);
            }
            CELLS.put(WorkState.valueOf(words[0]), row);
        });
        desk = Api.desk();
        other = desk.reviewer();
        HANDS.put(Hand.STRANGER, Api.desk().with("EDITOR", "REVIEWER", "CURATOR"));
        HANDS.put(Hand.READER, desk.reader());
        HANDS.put(Hand.EDITOR, desk.editor());
        HANDS.put(Hand.REVIEWER, desk.reviewer());
        HANDS.put(Hand.ASSIGNEE, desk.reviewer());
        HANDS.put(Hand.CURATOR, desk.curator());
        Caller admin = Api.admin();
        HANDS.put(Hand.ADMIN, new Caller(admin.get("/me").id(), admin.headers()));
        String article = desk.article();
        Map<String, Object> mark = new HashMap<>(Map.of("tag", "CLAIM", "start", 14, "end", 27));
        mark.put("fields", Map.of("wording", "وصلت 40 طائرة"));
        claim = caller(Hand.EDITOR)
                .post("/articles/" + article + "/annotations", mark)
                .expect(201)
                .id();
        master = caller(Hand.EDITOR).mark(article, "CLAIM", 0, 10).expect(201).id();
        Caller author = desk.reviewer();
        author.post(path() + "/transitions", Map.of("to", "ASSIGNED", "assignee", author.id()))
                .expect(200);
        author.post(path() + "/transitions", Map.of("to", "IN_RESEARCH")).expect(200);
        author.seeing("*")
                .put(path() + "/verdict", Map.of("verdict", "FALSE", "rationale", "الرقم المعلن 14."))
                .expect(200);
        for (String source : List.of("بيان الوزارة", "تقرير الأمم المتحدة")) {
            author.post(path() + "/evidence", Map.of("stance", "REFUTES", "title", source))
                    .expect(201);
        }
    }

    @AfterAll
    static void signOut() {
        SecurityContextHolder.clearContext();
    }

    @TestFactory
    Stream<DynamicTest> everyCell() {
        List<DynamicTest> tests = new ArrayList<>();
        for (WorkState from : WorkState.values()) {
            for (Hand hand : Hand.values()) {
                tests.add(DynamicTest.dynamicTest(from + " by " + hand, () -> {
                    for (WorkState to : WorkState.values()) {
                        String whose = row(from).getOrDefault(to, "");
                        String cell = from + " to " + to + " by " + hand;
                        requireRest(cell, from, to, hand, whose);
                        requireService(cell, from, to, hand, whose);
                    }
                }));
            }
        }
        return tests.stream();
    }

    /** Of two who make the same move in the same moment the second finds it made, and is answered as if he came a day later. */
    @TestFactory
    Stream<DynamicTest> everyMoveTwiceAtOnce() {
        List<DynamicTest> tests = new ArrayList<>();
        CELLS.forEach((from, row) -> row.keySet()
                .forEach(to -> tests.add(
                        DynamicTest.dynamicTest(from + " to " + to + " twice", () -> requireOnce(from, to)))));
        return tests.stream();
    }

    private static void requireOnce(WorkState from, WorkState to) throws Exception {
        put(from);
        at = null;
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Integer> move = () -> {
            start.await();
            return caller(Hand.ADMIN).post(path() + "/transitions", body(to)).status();
        };
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> answer : both.invokeAll(List.of(move, move))) {
                statuses.add(answer.get());
            }
        }
        // A correction may follow another; to give a claim to whom it is given is refused.
        int accepted = to == WorkState.CORRECTED ? 2 : 1;
        assertThat(statuses)
                .as(statuses.toString())
                .filteredOn(status -> status == 200)
                .hasSize(accepted);
        assertThat(statuses).isSubsetOf(200, 403, 422);
        assertThat(state()).isEqualTo(to);
    }

    private static void requireRest(String cell, WorkState from, WorkState to, Hand hand, String whose) {
        put(from);
        Api.Answer answer = caller(hand).post(path() + "/transitions", body(to));
        if (hand.may(whose)) {
            at = null;
            assertThat(answer.status()).as(cell + answer.body()).isEqualTo(200);
            assertThat(answer.text("state")).as(cell).isEqualTo(to.name());
        } else {
            assertThat(answer.status()).as(cell).isIn(statuses(hand, whose));
            assertThat(state()).as(cell).isEqualTo(from);
        }
    }

    private static void requireService(String cell, WorkState from, WorkState to, Hand hand, String whose) {
        put(from);
        Callers.signIn(caller(hand));
        AnnotationId id = new AnnotationId(UUID.fromString(claim));
        try {
            WorkState reached = Api.bean(ReviewService.class).move(id, move(to)).state();
            at = null;
            assertThat(hand.may(whose)).as(cell + " was let through").isTrue();
            assertThat(reached).as(cell).isEqualTo(to);
        } catch (Refusal refusal) {
            assertThat(hand.may(whose))
                    .as(cell + " was refused: " + refusal.code())
                    .isFalse();
            assertThat(refusal.kind().status()).as(cell).isIn(statuses(hand, whose));
            assertThat(state()).as(cell).isEqualTo(from);
        }
    }

    /** An open move of somebody else's is forbidden; one that there is not is refused for that, or forbidden as well. */
    private static List<Integer> statuses(Hand hand, String whose) {
        return switch (hand) {
            case STRANGER -> List.of(404);
            case READER, EDITOR -> List.of(403);
            default -> whose.isEmpty() ? List.of(403, 422) : List.of(403);
        };
    }

    /** Everything that any move may need. */
    private static Map<String, Object> body(WorkState to) {
        Map<String, Object> body = new HashMap<>();
        body.put("to", to.name());
        body.put("reason", to == WorkState.DISMISSED ? "OPINION" : "وصل رد جديد");
        body.put("assignee", other.id());
        body.put("masterId", master);
        body.put("correction", Map.of("kind", "MINOR", "publicNote", "صُحّح تاريخ."));
        return body;
    }

    private static ReviewService.Move move(WorkState to) {
        return new ReviewService.Move(
                to.name(),
                to == WorkState.DISMISSED ? "OPINION" : "وصل رد جديد",
                UUID.fromString(other.id()),
                UUID.fromString(master),
                new Correction.Wanted("MINOR", "صُحّح تاريخ.", null, null, null),
                null);
    }

    private static Map<WorkState, String> row(WorkState from) {
        return Objects.requireNonNull(CELLS.get(from));
    }

    private static Caller caller(Hand hand) {
        return Objects.requireNonNull(HANDS.get(hand));
    }

    private static String path() {
        return "/claims/" + claim;
    }

    private static WorkState state() {
        return WorkState.valueOf(Api.bean(JdbcClient.class)
                .sql("select state from review where claim_id = ?")
                .param(UUID.fromString(claim))
                .query(String.class)
                .single());
    }

    /** Puts the claim where a cell begins, with an assignee wherever it would have one. */
    private static void put(WorkState state) {
        if (state == at) {
            return;
        }
        at = state;
        boolean nobodys = state == WorkState.CANDIDATE;
        Api.bean(JdbcClient.class)
                .sql("""
                        update review set state = ?, assignee_id = ?, dismissal = null, master_id = null,
                            approved_by = null, version = version + 1
                        where claim_id = ?
                        """)
                .params(Arrays.asList(
                        state.name(),
                        nobodys ? null : UUID.fromString(caller(Hand.ASSIGNEE).id()),
                        UUID.fromString(claim)))
                .update();
    }
}
