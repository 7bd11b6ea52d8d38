package org.tahqiq.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.Api.admin;
import static org.tahqiq.Api.fresh;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tahqiq.Api;

/** Who comes in by an identity provider, from the button to the session, with a real provider on the loopback. */
class OidcTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static String whileAway;
    private static IdentityProvider provider;
    private static JdbcTemplate database;

    /** The corpus that the settings of the shared application name. */
    @BeforeAll
    static void open() throws Exception {
        database = Api.bean(JdbcTemplate.class);
        database.update("""
                insert into corpus (id, version, name, mode, annotators_per_article, created_at)
                values (?, 0, 'غرفة الأخبار', 'SHARED', 1, current_timestamp)
                """, UUID.fromString(Api.NEWSROOM));
        whileAway = comeIn(new Browser(), "أحد");
        provider = new IdentityProvider(Api.PROVIDER_PORT, Api.address() + "/login/oauth2/code/oidc");
    }

    @AfterAll
    static void close() {
        provider.close();
    }

    @Test
    void aProviderThatIsAwayIsSaidSoAndShutsNoOtherDoor() {
        assertThat(whileAway).endsWith("/login?refused=identity-away");
    }

    @Test
    void anInvitedMemberComesInByTheirAddressAndAgainWithoutAnInvitation() throws Exception {
        String name = fresh("ليلى");
        String member = member(name, name + "@desk.example");
        provider.knows(
                name,
                Map.of("email", name.toUpperCase(java.util.Locale.ROOT) + "@Desk.example", "email_verified", true));
        Browser browser = new Browser();
        assertThat(comeIn(browser, name)).isEqualTo(Api.address() + "/");
        assertThat(browser.get(URI.create(Api.address() + "/profile")).statusCode())
                .isEqualTo(200);
        assertThat(signIns(member)).isEqualTo(1);
        assertThat(count("select count(*) from access_link where member_id = ?", member))
                .isZero();
        assertThat(comeIn(new Browser(), name)).isEqualTo(Api.address() + "/");
        assertThat(signIns(member)).isEqualTo(2);
    }

    @Test
    void aMemberWithoutALivingInvitationIsNotTakenForWhoeverHasTheirAddress() throws Exception {
        String name = fresh("منى");
        String member = member(name, name + "@desk.example");
        database.update("delete from access_link where member_id = ?", UUID.fromString(member));
        provider.knows(
                name,
                Map.of(
                        "email",
                        name + "@desk.example",
                        "email_verified",
                        true,
                        "preferred_username",
                        fresh("اسم"),
                        "groups",
                        List.of("newsroom")));
        assertThat(comeIn(new Browser(), name)).endsWith("/login?refused=identity-unknown");
        assertThat(signIns(member)).isZero();
    }

    @Test
    void anAddressThatTheProviderDidNotVerifyOpensNothing() throws Exception {
        String name = fresh("سلمى");
        String member = member(name, name + "@desk.example");
        provider.knows(name, Map.of("email", name + "@desk.example", "email_verified", false));
        assertThat(comeIn(new Browser(), name)).endsWith("/login?refused=identity-unknown");
        assertThat(signIns(member)).isZero();
    }

    @Test
    void whoeverHasNoGroupThatStandsForARoleIsNotMadeAMember() throws Exception {
        String name = fresh("غريب");
        provider.knows(name, Map.of("preferred_username", name, "groups", List.of("sports", "admins")));
        long before = members();
        assertThat(comeIn(new Browser(), name)).endsWith("/login?refused=identity-unknown");
        assertThat(members()).isEqualTo(before);
    }

    @Test
    void aGroupMakesAMemberWithItsRoleAndNeverAnAdmin() throws Exception {
        String name = fresh("عمر");
        provider.knows(
                name,
                Map.of(
                        "preferred_username",
                        name,
                        "name",
                        "عمر الحسن",
                        "groups",
                        List.of("newsroom", "admins", "ADMIN")));
        assertThat(comeIn(new Browser(), name)).isEqualTo(Api.address() + "/");
        Map<String, Object> made =
                database.queryForMap("select id, display_name, admin from member where name = ?", name);
        assertThat(made).containsEntry("display_name", "عمر الحسن").containsEntry("admin", false);
        assertThat(database.queryForList(
                        "select role from membership where member_id = ?", String.class, made.get("id")))
                .containsExactly("EDITOR");
        // What the directory says later changes nothing: roles are the curator's from then on.
        provider.knows(name, Map.of("preferred_username", name, "groups", List.of()));
        assertThat(comeIn(new Browser(), name)).isEqualTo(Api.address() + "/");
    }

    @Test
    void aNameThatAColleagueHasIsNotGivenTwice() throws Exception {
        String name = fresh("هند");
        admin().post("/members", Map.of("name", name)).expect(201);
        String other = fresh("أخرى");
        provider.knows(other, Map.of("preferred_username", name, "groups", List.of("newsroom")));
        assertThat(comeIn(new Browser(), other)).endsWith("/login?refused=identity-name-taken");
    }

    @Test
    void aSuspendedMemberIsRefusedAndTheirSessionEnds() throws Exception {
        String name = fresh("سامي");
        String member = member(name, name + "@desk.example");
        provider.knows(name, Map.of("email", name + "@desk.example", "email_verified", true));
        Browser inside = new Browser();
        comeIn(inside, name);
        Api.Answer seen = admin().get("/members/" + member).expect(200);
        admin().seeing(seen.etag())
                .patch("/members/" + member, Map.of("enabled", false))
                .expect(200);
        assertThat(inside.get(URI.create(Api.address() + "/profile")).statusCode())
                .isEqualTo(302);
        assertThat(comeIn(new Browser(), name)).endsWith("/login?refused=identity-shut-out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?code=1&state=2", "?code=1", "", "?error=access_denied&state=2"})
    void anAnswerToAQuestionThatThisBrowserNeverAskedOpensNothing(String answer) throws Exception {
        HttpResponse<String> refused =
                new Browser().get(URI.create(Api.address() + "/login/oauth2/code/oidc" + answer));
        assertThat(refused.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?refused=identity-refused"));
    }

    @Test
    void whoeverGuessesAnswersIsSlowedDown() throws Exception {
        HttpClient guesser = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName("127.9.6.1"))
                .build();
        HttpRequest guess = HttpRequest.newBuilder(URI.create(Api.address() + "/login/oauth2/code/oidc?code=1&state=2"))
                .build();
        assertThat(IntStream.range(0, 60).map(i -> status(guesser, guess)).boxed())
                .startsWith(302)
                .endsWith(429);
    }

    private static int status(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String member(String name, String email) {
        return admin().post("/members", Map.of("name", name, "email", email))
                .expect(201)
                .id();
    }

    private static long members() {
        return database.queryForList("select id from member", UUID.class).size();
    }

    private static long signIns(String member) {
        return count("select count(*) from audit_event where action = 'sign-in' and subject_id = ?", member);
    }

    private static long count(String sql, String member) {
        return database.queryForList(sql, Long.class, UUID.fromString(member)).getFirst();
    }

    /** What a browser does when somebody presses the button: follows, signs in at the provider, follows; where it ends. */
    private static String comeIn(Browser browser, String name) throws Exception {
        URI at = URI.create(Api.address() + "/oauth2/authorization/oidc");
        for (int steps = 0; steps < 10; steps++) {
            HttpResponse<String> answer = browser.get(at);
            if (at.getPort() == Api.PROVIDER_PORT && answer.statusCode() == 200) {
                Matcher token = CSRF.matcher(answer.body());
                assertThat(token.find()).as(answer.body()).isTrue();
                answer = browser.post(
                        at, Map.of("username", name, "password", IdentityProvider.PASSWORD, "_csrf", token.group(1)));
            }
            at = at.resolve(answer.headers().firstValue("Location").orElseThrow());
            if (at.getPort() != Api.PROVIDER_PORT && !at.getPath().contains("/oauth2/")) {
                return at.toString();
            }
        }
        throw new AssertionError("Never arrived; at " + at);
    }

    /** A jar of cookies; the application is at localhost and the provider at 127.0.0.1, for cookies know no ports. */
    private static final class Browser {

        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        HttpResponse<String> get(URI at) throws Exception {
            return send(HttpRequest.newBuilder(at));
        }

        HttpResponse<String> post(URI at, Map<String, String> form) throws Exception {
            StringBuilder body = new StringBuilder();
            form.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
            return send(HttpRequest.newBuilder(at)
                    .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                    .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
            return http.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
