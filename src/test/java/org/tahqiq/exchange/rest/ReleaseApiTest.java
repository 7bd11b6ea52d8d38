package org.tahqiq.exchange.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;
import static org.tahqiq.Api.admin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;
import org.tahqiq.exchange.release.Bags;
import org.tahqiq.exchange.release.ReleaseFileService;
import org.tahqiq.exchange.release.ReleaseId;
import org.tahqiq.store.Home;
import org.tahqiq.team.Callers;
import org.tahqiq.text.PlainText;
import tools.jackson.databind.JsonNode;

class ReleaseApiTest {

    private static final String SECRET = "زعفرانية";

    private final Desk desk = Api.desk();
    private final Caller curator = desk.with("CURATOR", "EDITOR", "REVIEWER");
    private final String article = desk.article();
    private final String span =
            curator.mark(article, "FIGURE", 14, 22).expect(201).id();

    private Answer release(String title) {
        return curator.post(
                        desk.path() + "/releases",
                        Map.of("title", title, "notes", "أول ما يخرج.", "licence", "CC-BY-4.0"))
                .expect(201);
    }

    private static byte[] download(Caller caller, Answer release) {
        return caller.get("/releases/" + release.id() + "/download")
                .expect(200)
                .response()
                .body();
    }

    private static Map<String, byte[]> bag(byte[] archive) throws IOException {
        return Bags.inside(Bags.unpack(archive));
    }

    @Test
    void aReleaseIsMadeListedReadAndDownloaded() throws IOException {
        Answer made = release("الأول");
        assertThat(made.header("Location")).isEqualTo("/api/v1/releases/" + made.id());
        assertThat(made.etag()).isEqualTo("\"" + made.text("sha256") + "\"");
        assertThat(made.json().path("number").asInt()).isEqualTo(1);
        assertThat(made.text("licence")).isEqualTo("CC-BY-4.0");
        assertThat(made.json().at("/contents/articles").asInt()).isEqualTo(1);
        assertThat(made.json().at("/contents/annotations").asInt()).isEqualTo(1);
        assertThat(made.json().at("/citation/apa").asString()).contains("(Version 1)", "urn:uuid:" + made.id());
        assertThat(release("الثاني").json().path("number").asInt()).isEqualTo(2);
        Caller reader = desk.reader();
        assertThat(reader.all(desk.path() + "/releases", 1))
                .extracting(each -> each.path("title").asString())
                .containsExactly("الأول", "الثاني");
        assertThat(reader.get("/releases/" + made.id()).expect(200).json()).isEqualTo(made.json());
        Answer file = reader.get("/releases/" + made.id() + "/download").expect(200);
        assertThat(file.header("Content-Type")).isEqualTo("application/zip");
        assertThat(PlainText.sha256(file.response().body())).isEqualTo(made.text("sha256"));
        assertThat(Bags.faults(bag(file.response().body()))).isEmpty();
    }

    @Test
    void marksThatCameFromAFileAreToldApart() throws IOException {
        assertThat(release("ما وُسم هنا").json().at("/contents/broughtIn").isMissingNode())
                .isTrue();
        curator.header("Content-Type", "application/jsonl")
                .post(desk.path() + "/import?format=jsonl", """
                        {"title":"خبر من أداة","text":"قال الوزير","annotations":[\
                        {"tag":"FIGURE","start":0,"end":3,"quote":"قال","member":{"name":"annotator_1"}},\
                        {"tag":"CLAIM","start":0,"end":3,"quote":"قال"}]}
                        """)
                .expect(200);
        Answer made = release("ومعه ما جاء");
        assertThat(made.json().at("/contents/annotations").asInt()).isEqualTo(3);
        assertThat(made.json().at("/contents/broughtIn").asInt()).isEqualTo(1);
        Map<String, byte[]> bag = bag(download(curator, made));
        assertThat(new String(bag.get("data/README.md"), StandardCharsets.UTF_8))
                .contains(
                        "made by nobody who is a member here: 1;",
                        "وليس صاحبها عضوًا هنا: 1؛",
                        "version 1: 2, articles 2.");
    }

    @Test
    void theSameBytesAreBuiltInAnotherLanguageAndZoneAfterAThousandEdits() throws IOException {
        Answer made = release("قبل التعديل");
        byte[] archive = download(curator, made);
        for (int i = 0; i < 1_000; i++) {
            curator.seeing("*")
                    .patch("/annotations/" + span, Map.of("fields", Map.of("value", i)))
                    .expect(200);
        }
        curator.seeing("*")
                .delete("/articles/" + desk.article("خبر آخر لا صلة له."))
                .expect(204);
        curator.seeing("*").delete("/articles/" + article).expect(204);
        admin().seeing("*")
                .patch(desk.path(), Map.of("name", Api.fresh("اسم آخر")))
                .expect(200);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        ByteArrayOutputStream rebuilt = new ByteArrayOutputStream();
        Callers.signIn(curator);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            Api.bean(ReleaseFileService.class).rebuild(new ReleaseId(UUID.fromString(made.id())), rebuilt);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
            SecurityContextHolder.clearContext();
        }
        assertThat(rebuilt.toByteArray()).isEqualTo(archive);
        assertThat(download(curator, made)).isEqualTo(archive);
        JsonNode check = curator.get("/releases/" + made.id() + "/verification")
                .expect(200)
                .json();
        assertThat(check.path("sound").asBoolean()).as(check.toString()).isTrue();
        // The corpus itself is another by now.
        assertThat(release("بعد التعديل").json().at("/contents/annotations").asInt())
                .isZero();
    }

    @Test
    void aChangedByteIsFoundOnVerification() throws IOException {
        Answer made = release("للتحقق");
        Path kept = kept(made.text("sha256"));
        byte[] bytes = Files.readAllBytes(kept);
        byte[] changed = bytes.clone();
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("def articles");
        changed[at] ^= 1;
        Files.write(kept, changed);
        JsonNode check = curator.get("/releases/" + made.id() + "/verification")
                .expect(200)
                .json();
        assertThat(check.path("sound").asBoolean()).isFalse();
        assertThat(check.path("differing").toString()).isEqualTo("[\"data/load.py\"]");
        assertThat(check.path("rebuilt").asBoolean()).isTrue();
        Files.delete(kept);
        assertThat(curator.get("/releases/" + made.id() + "/verification")
                        .json()
                        .path("whole")
                        .asBoolean())
                .isFalse();
        Files.write(kept, bytes);
        assertThat(curator.get("/releases/" + made.id() + "/verification")
                        .json()
                        .path("sound")
                        .asBoolean())
                .isTrue();
    }

    private static Path kept(String sha256) {
        return Api.bean(Home.class)
                .folder()
                .resolve("blobs/sha256/" + sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256);
    }

    @Test
    void confidentialEvidenceIsNowhereInIt() throws IOException {
        String claim = curator.mark(article, "CLAIM", 0, 27).expect(201).id();
        curator.post("/claims/" + claim + "/evidence", Map.of("stance", "REFUTES", "excerpt", "علني"))
                .expect(201);
        curator.post(
                        "/claims/" + claim + "/evidence",
                        Map.of("stance", "REFUTES", "excerpt", SECRET, "confidential", true))
                .expect(201);
        Map<String, byte[]> bag = bag(download(curator, release("بلا سر")));
        String all = String.join(
                "\n",
                bag.values().stream()
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .toList());
        assertThat(all).contains("علني").doesNotContain(SECRET);
    }

    @Test
    void itsPythonReadsIt(@TempDir Path folder) throws Exception {
        boolean there = runs("python3", "--version");
        if (System.getenv("CI") != null) {
            assertThat(there).as("Python is there").isTrue();
        }
        assumeThat(there)
                .as("python3 is not here, so the lines of Python were not run")
                .isTrue();
        for (Map.Entry<String, byte[]> file :
                bag(download(curator, release("لبايثون"))).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Process python = new ProcessBuilder(
                        "python3", folder.resolve("data/load.py").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor()).as(said).isZero();
        assertThat(said.lines().map(line -> line.replaceFirst(" .*", ""))).containsExactly("train", "dev", "test");
        assertThat(said.lines()).filteredOn(line -> line.endsWith(" 1 1 0")).hasSize(1);
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor(30, TimeUnit.SECONDS);
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void curatorsMakeThemAndEveryRoleReadsThem() {
        Answer made = release("للجميع");
        for (Caller member : List.of(desk.reader(), desk.editor(), desk.reviewer())) {
            member.post(desk.path() + "/releases", Map.of("title", "ليس لي")).refused(403, "role-needed");
            member.get("/releases/" + made.id() + "/download").expect(200);
        }
        Caller stranger = Api.desk().curator();
        stranger.get(desk.path() + "/releases").refused(404, "not-found");
        stranger.get("/releases/" + made.id()).refused(404, "not-found");
        stranger.get("/releases/" + made.id() + "/download").refused(404, "not-found");
        stranger.get("/releases/" + made.id() + "/verification").refused(404, "not-found");
        Api.nobody().get("/releases/" + made.id()).refused(401, "unauthorized");
        Api.member(curator.id(), List.of("read"))
                .get("/releases/" + made.id() + "/download")
                .refused(403, "role-needed");
    }

    @Test
    void whoReadsAloneSeesThatThereIsOneButNothingOfOthersInIt() {
        Desk blind = Api.desk("INDEPENDENT");
        String text = blind.article();
        Caller other = blind.editor();
        other.mark(text, "FIGURE", 14, 22).expect(201);
        Answer made = admin().post(blind.path() + "/releases", Map.of("title", "قراءات"))
                .expect(201);
        Caller editor = blind.editor();
        assertThat(editor.all(blind.path() + "/releases")).hasSize(1);
        JsonNode seen = editor.get("/releases/" + made.id()).expect(200).json();
        assertThat(seen.path("contents").isNull()).isTrue();
        assertThat(seen.path("agreement").isNull()).isTrue();
        editor.get("/releases/" + made.id() + "/download").refused(403, "release-blind");
        editor.get("/releases/" + made.id() + "/verification").refused(403, "release-blind");
        blind.curator().get("/releases/" + made.id() + "/download").expect(200);
    }

    @Test
    void whatCannotBeIsRefused() {
        String path = desk.path() + "/releases";
        assertThat(curator.post(path, Map.of("notes", "بلا عنوان"))
                        .refused(422, "missing")
                        .fields())
                .containsExactly("title");
        assertThat(curator.post(path, Map.of("title", "خطأ", "licence", "لا رخصة كهذه"))
                        .refused(422, "licence-unknown")
                        .fields())
                .containsExactly("licence");
        curator.post(path, Map.of("title", "خطأ", "name", "حقل")).expect(400);
        assertThat(release("رخصة").json()).isNotNull();
        assertThat(curator.post(path, Map.of("title", "أحرف صغيرة", "licence", "cc0-1.0"))
                        .expect(201)
                        .text("licence"))
                .isEqualTo("CC0-1.0");
        curator.get("/releases/" + UUID.randomUUID()).refused(404, "not-found");
    }

    @Test
    void oneIsMadeBehindTheAnswer() {
        Answer begun = curator.header("Prefer", "respond-async")
                .post(desk.path() + "/releases", Map.of("title", "خلف الجواب"))
                .expect(202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> curator.get("/jobs/" + begun.id()).text("state").equals("DONE"));
        assertThat(curator.all(desk.path() + "/releases")).hasSize(1);
    }

    @Test
    void anEmptyCorpusIsReleasedToo() throws IOException {
        Desk empty = Api.desk();
        Answer made = admin().post(empty.path() + "/releases", Map.of("title", "لا شيء"))
                .expect(201);
        assertThat(Bags.faults(bag(download(admin(), made)))).isEmpty();
    }

    @Test
    void makingOneIsAudited() {
        Answer made = release("مدوَّن");
        assertThat(Api.bean(JdbcTemplate.class)
                        .queryForList(
                                "select action from audit_event where subject_id = ?",
                                String.class,
                                UUID.fromString(made.id())))
                .containsExactly("release.made");
    }
}
