package org.tahqiq.review.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.Api.admin;
import static org.tahqiq.Api.nobody;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;

/** What readers get without signing in: nothing that runs, nothing that is fetched, nobody of the desk, and never an old verdict alone. */
class PublicPageTest {

    private static final String NOTE = "صحّحنا الحكم بعد رد الوزارة.";
    private static final String HOSTILE = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

    private final Desk desk = new Desk();

    @Test
    void nothingRunsAndNothingIsFetchedHoweverHostileTheWords() {
        String text = "قال الوزير إن " + HOSTILE + "\nوصلت 40 طائرة.";
        Desk hostile = new Desk(
                Map.of("title", HOSTILE, "text", text, "author", HOSTILE, "source", Map.of("name", HOSTILE)),
                Map.of(
                        "wording",
                        "وصلت 40 طائرة " + HOSTILE,
                        "appearances",
                        List.of(Map.of(
                                "title", HOSTILE, "url", "https://example.org/'<b>".replace("<b>", "%3Cb%3E")))));
        hostile.research();
        hostile.author
                .seeing("*")
                .put(hostile.path() + "/verdict", Map.of("verdict", "FALSE", "rationale", "لا.\n" + HOSTILE))
                .expect(200);
        for (String title : List.of("بيان " + HOSTILE, "تقرير " + HOSTILE)) {
            hostile.author
                    .post(
                            hostile.path() + "/evidence",
                            Map.of("stance", "REFUTES", "title", title, "excerpt", HOSTILE, "publisher", HOSTILE))
                    .expect(201);
        }
        hostile.curator
                .seeing("*")
                .put(
                        hostile.home.path() + "/imprint",
                        Map.of("deskName", "مكتب " + HOSTILE, "labels", Map.of("FALSE", HOSTILE)))
                .expect(200);
        hostile.move(hostile.author, "IN_REVIEW").expect(200);
        hostile.move(hostile.other, "APPROVED").expect(200);
        hostile.move(hostile.curator, "PUBLISHED").expect(200);
        correct(hostile, HOSTILE + "\u0001", "MISLEADING"); // XML may not hold it
        for (String address : Readers.addresses(hostile)) {
            Answer answer = nobody().get(address).expect(200);
            assertThat(answer.header("Content-Security-Policy"))
                    .startsWith("default-src 'none'; style-src 'sha256-")
                    .doesNotContain("unsafe", "script-src", "img-src");
            if (String.valueOf(answer.header("Content-Type")).startsWith("text/html")) {
                assertHarmless(Readers.page(address));
            }
        }
        assertThat(Readers.embedded(Readers.page(Readers.claim(hostile)))
                        .path("claimReviewed")
                        .asString())
                .endsWith(HOSTILE);
        assertThat(Readers.page(Readers.article(hostile)).text()).contains(HOSTILE);
        assertThat(feed(hostile).item(0).getTextContent()).contains(HOSTILE);
    }

    private static void assertHarmless(Document page) {
        assertThat(page.select("img, iframe, form, object, embed, base, svg, [src], [style]"))
                .isEmpty();
        assertThat(page.select("script"))
                .allSatisfy(script -> assertThat(script.attr("type")).isEqualTo("application/ld+json"));
        assertThat(page.select("link"))
                .allSatisfy(link -> assertThat(link.attr("rel")).isIn("canonical", "alternate"));
        for (Element each : page.getAllElements()) {
            assertThat(each.attributes())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on"));
            assertThat(each.attr("href")).doesNotContainIgnoringCase("script:");
        }
    }

    @Test
    void nobodyOfTheDeskIsNamedInAnythingPublic() {
        desk.publish();
        correct(desk, NOTE, "MISLEADING");
        List<String> names = admin().all("/members").stream()
                .flatMap(member -> List.of(member.path("id"), member.path("name"), member.path("displayName")).stream())
                .map(JsonNode::asString)
                .filter(name -> !name.isEmpty() && !name.equals("admin"))
                .toList();
        assertThat(names).contains(desk.author.id(), desk.other.id(), desk.curator.id(), desk.editor.id());
        for (String address : Readers.addresses(desk)) {
            assertThat(nobody().get(address).expect(200).body()).as(address).doesNotContain(names);
        }
    }

    @Test
    void confidentialEvidenceAndTheDesksNotesStayInside() {
        desk.research();
        desk.judge();
        desk.cite("بيان الوزارة");
        desk.author
                .post(
                        desk.path() + "/evidence",
                        Map.of(
                                "stance",
                                "REFUTES",
                                "title",
                                "تقرير المطار",
                                "note",
                                "المصدر ضعيف",
                                "reliability",
                                "E",
                                "figure",
                                Map.of("value", 14, "unit", "طائرة")))
                .expect(201);
        desk.author
                .post(
                        desk.path() + "/evidence",
                        Map.of("stance", "REFUTES", "title", "مكالمة سرية", "excerpt", "قال لنا", "confidential", true))
                .expect(201);
        desk.move(desk.author, "IN_REVIEW").expect(200);
        desk.move(desk.other, "APPROVED").expect(200);
        desk.move(desk.curator, "PUBLISHED").expect(200);
        Document page = Readers.page(Readers.claim(desk));
        assertThat(page.text()).contains("بيان الوزارة", "تقرير المطار", "الرقم الوارد فيه: 14 طائرة");
        assertThat(page.outerHtml()).doesNotContain("مكالمة سرية", "قال لنا", "المصدر ضعيف");
    }

    @Test
    void theArticleShowsEachVerdictAtItsWordsAndOnlyWhatStands() {
        String second = desk.mark("قال الوزير", 0, 10);
        desk.publish();
        Document one = Readers.page(Readers.article(desk));
        assertThat(one.select("mark").eachText()).containsExactly("40 طائرة وصلت");
        assertThat(one.select(".text a.verdict").attr("href")).isEqualTo(Readers.claim(desk));
        assertThat(one.select("mark").attr("data-verdict")).isEqualTo("FALSE");
        publish(second);
        Document both = Readers.page(Readers.article(desk));
        assertThat(both.select("mark").eachText()).containsExactly("قال الوزير", "40 طائرة وصلت");
        assertThat(both.selectFirst(".text").text()).isEqualTo("قال الوزير زائف إن 40 طائرة وصلت زائف.");
        retract();
        assertThat(Readers.page(Readers.article(desk)).select("mark").eachText())
                .containsExactly("قال الوزير");
    }

    @Test
    void theOldAddressTellsOfTheCorrectionAndLeadsOn() {
        desk.publish();
        String before = nobody().get(Readers.claim(desk) + "/1").expect(200).body();
        assertThat(before).isEqualTo(nobody().get(Readers.claim(desk)).body());
        correct(desk, NOTE, "MISLEADING");
        Document old = Readers.page(Readers.claim(desk) + "/1");
        assertThat(old.text()).contains(NOTE, "زائف ← مضلّل");
        assertThat(old.select(".onwards a").attr("href")).isEqualTo(Readers.claim(desk));
        assertThat(old.select(".verdict, script")).isEmpty();
        Document present = Readers.page(Readers.claim(desk));
        assertThat(present.select("p.verdict").text()).isEqualTo("مضلّل");
        assertThat(present.select(".corrections").text()).contains(NOTE);
        nobody().get(Readers.claim(desk) + "/3").expect(404);
        nobody().get(Readers.claim(desk) + "/0").expect(404);
    }

    @Test
    void aRetractionLeavesItsNoteInPlaceOfTheVerdict() {
        desk.publish();
        retract();
        for (String address : List.of(Readers.claim(desk), Readers.claim(desk) + "/1")) {
            Document page = Readers.page(address);
            assertThat(page.text()).contains("سُحب هذا التحقق", "تراجع المصدر.").doesNotContain("زائف", "أربعة عشر");
        }
        assertThat(Readers.page(Readers.claim(desk) + "/card").text())
                .contains("سُحب")
                .doesNotContain("زائف");
        assertThat(Readers.page(Readers.article(desk)).text())
                .contains("سُحب ما نُشر")
                .doesNotContain("زائف");
    }

    @Test
    void theLedgerTellsOfEveryCorrectionTheLastFirst() {
        desk.publish();
        assertThat(Readers.page(Readers.ledger(desk)).text()).contains("لم يُصحَّح شيء");
        correct(desk, NOTE, "MISLEADING");
        retract();
        assertThat(Readers.page(Readers.ledger(desk)).select(".entry").eachText())
                .satisfiesExactly(
                        last -> assertThat(last).startsWith("سحب ·").contains("تراجع المصدر."),
                        first -> assertThat(first).contains("تصحيح جوهري", NOTE, "زائف ← مضلّل"));
        assertThat(feed(desk).getLength()).isEqualTo(2);
        assertThat(feed(desk).item(0).getTextContent()).contains("سحب\nتراجع المصدر.");
        assertThat(feed(desk).item(1).getTextContent()).contains("تصحيح جوهري · زائف ← مضلّل\n" + NOTE);
    }

    @Test
    void anUpdateIsCalledSo() {
        desk.publish();
        desk.move(
                        desk.curator,
                        Map.of("to", "CORRECTED", "correction", Map.of("kind", "UPDATE", "publicNote", "صدر بيان.")))
                .expect(200);
        assertThat(Readers.page(Readers.ledger(desk)).select(".entry").text()).startsWith("تحديث ·");
    }

    @Test
    void readersAreToldWhoWasAskedAndWhatTheyAnswered() {
        Desk named = new Desk(
                Map.of("title", "خبر", "text", Api.TEXT),
                Map.of("wording", "وصلت 40 طائرة", "claimant", Map.of("name", "الوزير"), "claimedAt", "2026-02-28"));
        ask(named, "وزارة النقل", Map.of("letter", "تحية طيبة، وردنا رقمكم السري"));
        ask(named, "المطار", Map.of("answer", "وصلت 14 طائرة فقط.", "answeredOn", "2026-11-22"));
        named.publish();
        Document page = Readers.page(Readers.claim(named));
        assertThat(page.select(".replies").text())
                .containsSubsequence(
                        "وزارة النقل", "20 نوفمبر 2026", "لم يصل جواب", "المطار", "22 نوفمبر 2026", "14 طائرة فقط");
        assertThat(page.text()).contains("قيل في 28 فبراير 2026").doesNotContain("رقمكم السري");
        Readers.valid(nobody().get(Readers.claim(named) + "/claimreview"));
    }

    private static void ask(Desk desk, String whom, Map<String, String> more) {
        Map<String, Object> asked = new HashMap<>(more);
        asked.putAll(Map.of("addressee", whom, "channel", "EMAIL", "sentOn", "2026-11-20"));
        desk.author.post(desk.path() + "/replies", asked).expect(201);
    }

    @Test
    void whoeverPassesThePageOnShowsWhatWasFoundAsLongAsItStands() {
        desk.publish();
        Document page = Readers.page(Readers.claim(desk));
        assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("زائف: الرقم المعلن أربعة عشر.");
        assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo("وصلت 40 طائرة");
        assertThat(page.select("meta[property=og:url]").attr("content")).endsWith(Readers.claim(desk));
        retract();
        assertThat(Readers.page(Readers.claim(desk)).head().select("meta").outerHtml())
                .contains("سُحب هذا التحقق")
                .doesNotContain("زائف");
    }

    @Test
    void onlyTheCardMayStandInOtherPages() {
        desk.publish();
        for (String address : Readers.addresses(desk)) {
            Answer answer = nobody().get(address).expect(200);
            boolean card = address.endsWith("/card");
            assertThat(answer.header("Content-Security-Policy")).endsWith("frame-ancestors " + (card ? "*" : "'none'"));
            assertThat(answer.header("X-Frame-Options")).isNull();
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
            assertThat(answer.header("Set-Cookie")).isNull();
        }
    }

    @Test
    void whatTheReaderHasIsNotSentAgain() {
        desk.publish();
        Answer page = nobody().get(Readers.claim(desk));
        nobody().header("If-None-Match", page.etag()).get(Readers.claim(desk)).expect(304);
        correct(desk, NOTE, "MISLEADING");
        nobody().header("If-None-Match", page.etag()).get(Readers.claim(desk)).expect(200);
    }

    @Test
    void whatWasPutAwayIsNotFoundUntilItIsBroughtBack() {
        desk.publish();
        List<String> addresses = List.of(Readers.claim(desk), Readers.claim(desk) + "/card", Readers.article(desk));
        desk.editor.seeing("*").delete("/articles/" + desk.article).expect(204);
        addresses.forEach(address -> nobody().get(address).expect(404));
        desk.editor.post("/articles/" + desk.article + "/restore", null).expect(200);
        addresses.forEach(address -> nobody().get(address).expect(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/claims/1", "/claims/x/card", "/articles/019f0000-0000-7000-8000-000000000000", "/"})
    void whatIsNotThereIsAPageThatSaysSo(String path) {
        Answer missing = nobody().get("/public" + path).expect(404);
        assertThat(missing.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(missing.header("Set-Cookie")).isNull();
    }

    @Test
    void nothingCanBeWrittenThere() {
        desk.publish();
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            nobody().send(method, Readers.claim(desk), "{}").expect(405);
        }
    }

    private void publish(String claim) {
        move(desk.author, claim, Map.of("to", "ASSIGNED", "assignee", desk.author.id()))
                .expect(200);
        move(desk.author, claim, Map.of("to", "IN_RESEARCH")).expect(200);
        desk.author
                .seeing("*")
                .put("/claims/" + claim + "/verdict", Desk.VERDICT)
                .expect(200);
        for (String title : List.of("بيان", "تقرير")) {
            desk.author
                    .post("/claims/" + claim + "/evidence", Map.of("stance", "REFUTES", "title", title))
                    .expect(201);
        }
        move(desk.author, claim, Map.of("to", "IN_REVIEW")).expect(200);
        move(desk.other, claim, Map.of("to", "APPROVED")).expect(200);
        move(desk.curator, claim, Map.of("to", "PUBLISHED")).expect(200);
    }

    private static Answer move(Caller by, String claim, Map<String, ?> move) {
        return by.post("/claims/" + claim + "/transitions", move);
    }

    private static void correct(Desk desk, String note, String verdict) {
        desk.move(
                        desk.curator,
                        Map.of(
                                "to",
                                "CORRECTED",
                                "correction",
                                Map.of("kind", "SUBSTANTIAL", "publicNote", note, "verdict", verdict)))
                .expect(200);
    }

    private void retract() {
        desk.move(
                        desk.curator,
                        Map.of(
                                "to",
                                "RETRACTED",
                                "correction",
                                Map.of("kind", "SUBSTANTIAL", "publicNote", "تراجع المصدر.")))
                .expect(200);
    }

    /** The entries of the Atom feed, as a reader of XML finds them. */
    private static org.w3c.dom.NodeList feed(Desk desk) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Answer answer = nobody().get(Readers.ledger(desk) + ".atom").expect(200);
            assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
            Node feed = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(answer.response().body()))
                    .getDocumentElement();
            return ((org.w3c.dom.Element) feed).getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
