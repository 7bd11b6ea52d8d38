package org.tahqiq.annotation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.Api;
import org.tahqiq.Api.Caller;
import org.tahqiq.annotation.audit.ArticleAudit.Finding;
import org.tahqiq.annotation.audit.ArticleAudit.Measure;
import org.tahqiq.annotation.audit.ArticleAudit.Place;
import org.tahqiq.article.ArticleId;
import org.tahqiq.team.Callers;
import org.tahqiq.text.Refusal;

/** The numbers of articles that were counted by hand. */
class ArticleAuditServiceTest {

    private static final String ANONYMOUS = "قالت مصادر مطلعة إن «الحكومة تعتزم رفع أسعار الوقود»";
    private static final String DOUBTING = "زعم الوزير أن الاحتياطي يكفي عامين";
    private static final String UNSAID = "“هذا قرار خاطئ”، هكذا رأى النائب";
    private static final String TEXT = String.join(
            ".\n",
            ANONYMOUS,
            "و" + DOUBTING,
            "وتراجعت الواردات بنسبة 12 في المئة، وكتب ناشطون على الجدران \"لن ندفع\"",
            UNSAID,
            "وارتفع الطلب في الشتاء، ولم يُغلق هنا «اقتباس");

    private final ArticleAuditService audits = Api.bean(ArticleAuditService.class);
    private final Caller admin = Api.admin();
    private Api.Desk desk;

    @BeforeEach
    void aDesk() {
        desk = Api.desk();
        Callers.signIn(desk.reader());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyNumberCountsWhatAPersonCounts() {
        String article = article("الحكومة تعتزم رفع أسعار الوقود. إقالة وزير الطاقة مساء الخميس. هل ينقص الوقود؟");
        mark(article, "ATTRIBUTION", ANONYMOUS, Map.of("sourceKind", "ANONYMOUS", "force", "NEUTRAL"));
        String doubting = mark(article, "ATTRIBUTION", DOUBTING, Map.of("sourceKind", "NAMED", "force", "DOUBT"));
        mark(article, "ATTRIBUTION", UNSAID, Map.of());
        mark(article, "CLAIM", "الحكومة تعتزم رفع أسعار الوقود", Map.of());
        mark(article, "CLAIM", "تراجعت الواردات بنسبة 12 في المئة", Map.of());
        String linked = mark(article, "CLAIM", "ارتفع الطلب في الشتاء", Map.of());
        admin.post("/articles/" + article + "/relations", Map.of("kind", "ATTRIBUTES", "from", doubting, "to", linked))
                .expect(201);

        ArticleAudit audit = audit(article);

        assertThat(audit.marks()).isEqualTo(6);
        assertFinding(audit, Measure.ANONYMOUS, 2, List.of(ANONYMOUS), List.of(UNSAID));
        assertFinding(audit, Measure.DOUBTING, 2, List.of(DOUBTING), List.of(UNSAID));
        assertFinding(audit, Measure.UNATTRIBUTED, 3, List.of("تراجعت الواردات بنسبة 12 في المئة"), List.of());
        assertFinding(audit, Measure.UNSOURCED, 3, List.of("لن ندفع"), List.of());
        assertFinding(audit, Measure.HEADLINE, 2, List.of("إقالة وزير الطاقة مساء الخميس."), List.of());
        assertThat(audit.finding(Measure.ANONYMOUS).share()).isEqualByComparingTo("50");
        assertThat(audit.finding(Measure.UNSOURCED).share()).isEqualByComparingTo("33.3");
    }

    /** One claim and two quotes stand in the sentence «كما تدرس الولايات المتحدة …», which reports nobody's words. */
    @Test
    void theGoldOfTheFirstArticle() {
        String article = desk.article(Api.seedArticle());
        Api.gold()
                .forEach(mark -> admin.post("/articles/" + article + "/annotations", mark)
                        .expect(201));

        ArticleAudit audit = audit(article);

        assertThat(audit.marks()).isEqualTo(53);
        assertThat(audit.finding(Measure.ANONYMOUS))
                .as("the gold names no kinds of sources")
                .satisfies(finding -> assertThat(finding.share()).isNull())
                .satisfies(finding -> assertThat(finding.unsaid()).hasSize(23));
        assertFinding(
                audit,
                Measure.UNATTRIBUTED,
                21,
                List.of("تدرس الولايات المتحدة “إجراءات أخرى للرقابة على الصادرات”"),
                List.of());
        assertFinding(
                audit,
                Measure.UNSOURCED,
                19,
                List.of("إجراءات أخرى للرقابة على الصادرات", "تقيّد وصول إيران إلى تقنيات حساسة"),
                List.of());
    }

    @Test
    void anAttributionThatAClaimNamesIsItsOwn() {
        String article = article("خبر");
        String said = mark(article, "ATTRIBUTION", DOUBTING, Map.of());
        mark(article, "CLAIM", "ارتفع الطلب في الشتاء", Map.of("claimant", Map.of("annotation", said)));
        assertThat(audit(article).finding(Measure.UNATTRIBUTED).places()).isEmpty();
    }

    @Test
    void whatStandsBesideTheContentIsTheArticlesOwn() {
        String article = article("خبر");
        int start = TEXT.indexOf("الاحتياطي");
        mark(
                article,
                "ATTRIBUTION",
                "زعم الوزير أن الاحتياطي يكفي عامين.\nوتراجعت الواردات",
                Map.of("contents", List.of(Map.of("start", start, "end", TEXT.indexOf(".", start)))));
        mark(article, "CLAIM", "تراجعت الواردات", Map.of());
        mark(article, "CLAIM", "الاحتياطي يكفي عامين", Map.of());
        assertFinding(audit(article), Measure.UNATTRIBUTED, 2, List.of("تراجعت الواردات"), List.of());
    }

    @ParameterizedTest
    @CsvSource({
        // other forms of the same words
        "ارتفاع في طلبات الشتاء على الوقود, 0",
        "واردات تتراجع 12 في المئة, 0",
        // a number that stands nowhere
        "تراجع الواردات بنسبة 15 في المئة, 1",
        "انتخابات مبكرة في الربيع المقبل, 1",
        // states nothing
        "رأي, 0",
        "هل تُرفع أسعار الوقود؟, 0"
    })
    void aHeadlineIsReadBesideItsText(String title, int missing) {
        assertThat(audit(article(title)).finding(Measure.HEADLINE).places()).hasSize(missing);
    }

    @Test
    void leadsFromAStatementToTheParagraphNearestToIt() {
        Place place = audit(article("الواردات تراجعت بنسبة 15 في المئة"))
                .finding(Measure.HEADLINE)
                .places()
                .getFirst();
        assertThat(TEXT.substring(place.span().start(), place.span().end())).startsWith("وتراجعت الواردات بنسبة 12");
    }

    @Test
    void isForThoseWhoReadThere() {
        String article = article("خبر");
        Callers.signIn(Api.member());
        assertThatThrownBy(() -> audit(article)).isInstanceOf(Refusal.class).hasMessageContaining("not-found");
    }

    private String article(String title) {
        return admin.post(desk.path() + "/articles", Map.of("title", title, "text", TEXT))
                .expect(201)
                .id();
    }

    private String mark(String article, String tag, String words, Map<String, ?> fields) {
        int start = TEXT.indexOf(words);
        return admin.post(
                        "/articles/" + article + "/annotations",
                        Map.of("tag", tag, "start", start, "end", start + words.length(), "fields", fields))
                .expect(201)
                .id();
    }

    private ArticleAudit audit(String article) {
        return audits.of(new ArticleId(UUID.fromString(article)));
    }

    private static void assertFinding(
            ArticleAudit audit, Measure measure, int of, List<String> words, List<String> unsaid) {
        Finding finding = audit.finding(measure);
        assertThat(finding.of()).as("of, " + measure).isEqualTo(of);
        assertThat(finding.places()).extracting(Place::words).isEqualTo(words);
        assertThat(finding.unsaid()).extracting(Place::words).isEqualTo(unsaid);
    }
}
