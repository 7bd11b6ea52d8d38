package org.tahqiq;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;
import org.tahqiq.team.Callers;
import org.tahqiq.ui.EmptyState;
import org.tahqiq.ui.ViewHeader;

/** Row 10 by deep link: every screen that there is against every role, here and in another corpus, as {@code matrix/views.txt} says. */
class ViewMatrixTest {

    private static final Desk DESK = Api.desk();
    private static final Map<String, String> THINGS = new LinkedHashMap<>();
    private static final Map<String, Caller> CALLERS = new LinkedHashMap<>();

    private static final List<String> NOTHING = List.of("ErrorView", "NotFoundView");
    private static final String CLOSED = "closed";

    private static SecuredBrowserlessApplicationContext<Authentication> screens;

    /** A line of the matrix. */
    record View(String sees, String name, String template) {

        static View of(String line) {
            String[] parts = line.split("\\|", -1);
            return new View(parts[0].strip(), parts[1].strip(), parts[2].strip());
        }

        boolean isOpenTo(String role) {
            return sees.startsWith("*") || role.equals("admin") || (role.length() == 1 && sees.contains(role));
        }

        /** Whether what somebody found is what the line says. */
        boolean fits(String role, String shown) {
            if (sees.startsWith("*")) {
                return !NOTHING.contains(shown);
            }
            return isOpenTo(role) ? shown.equals(name) : NOTHING.contains(shown) || shown.equals(CLOSED);
        }

        /** On most of a corpus there may be nothing yet, which looks the same. */
        boolean saysThatItIsClosed() {
            return !template.contains(":") || sees.equals("C");
        }

        String address() {
            String filled = template;
            for (Map.Entry<String, String> thing : THINGS.entrySet()) {
                filled = filled.replace(":" + thing.getKey(), thing.getValue());
            }
            return filled;
        }
    }

    static Stream<View> views() {
        return Api.resource("matrix/views.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(View::of);
    }

    @BeforeAll
    static void open() {
        screens = SpringBrowserlessApplicationContext.createSecured(Api.application(), "org.tahqiq");
        THINGS.put("topic", "queue");
        THINGS.put("corpus", DESK.corpus());
        THINGS.put("article", DESK.article());
        THINGS.put(
                "release",
                Api.admin()
                        .post(DESK.path() + "/releases", Map.of("title", "الأول", "notes", "أول ما يخرج."))
                        .expect(201)
                        .id());
        THINGS.put("member", Api.member().id());
        THINGS.put("secret", "no-such-secret");
        CALLERS.put("R", DESK.reader());
        CALLERS.put("E", DESK.editor());
        CALLERS.put("V", DESK.reviewer());
        CALLERS.put("C", DESK.curator());
        CALLERS.put("K", Api.desk().with("EDITOR", "REVIEWER", "CURATOR"));
        CALLERS.put("member", Api.member());
    }

    @AfterAll
    static void close() {
        screens.close();
    }

    @Test
    void everyScreenIsInTheMatrix() {
        try (var user = screens.newUser(authentication(CALLERS.get("R")));
                BrowserlessUIContext window = user.newWindow()) {
            assertThat(views().map(view -> view.template().replaceAll("\\?.*", ""))
                            .sorted()
                            .toList())
                    .containsExactlyElementsOf(
                            window.getUI().getInternals().getRouter().getRegistry().getRegisteredRoutes().stream()
                                    .map(RouteData::getTemplate)
                                    .sorted()
                                    .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("roles")
    void everyScreenKnowsWhoMaySeeIt(String role) {
        try (var user = screens.newUser(
                        role.equals("admin") ? authenticationOfAdmin() : authentication(CALLERS.get(role)));
                BrowserlessUIContext window = user.newWindow()) {
            Map<View, String> wrong = new LinkedHashMap<>();
            views().forEach(view -> {
                String shown = shown(window, view);
                if (!view.fits(role, shown)) {
                    wrong.put(view, shown);
                }
            });
            assertThat(wrong).isEmpty();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    static Stream<String> roles() {
        return Stream.of("R", "E", "V", "C", "K", "member", "admin");
    }

    @Test
    void whoeverIsNotSignedInIsLedToTheSignIn() {
        try (var user = screens.newUser();
                BrowserlessUIContext window = user.newWindow()) {
            views().forEach(view -> assertThat(shown(window, view))
                    .as(view.template())
                    .isEqualTo(view.sees().equals("**") ? view.name() : "LoginView"));
        }
    }

    /** The screen that came, or what stands for one on which there is nothing but a sentence. */
    private static String shown(BrowserlessUIContext window, View view) {
        String[] address = view.address().split("\\?", -1);
        window.getUI()
                .navigate(
                        address[0],
                        address.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(address[1]));
        Component shown = (Component) window.getCurrentView();
        String name = shown.getClass().getSimpleName().replaceAll("\\$.*", "");
        boolean closed = shown.getChildren().allMatch(each -> each instanceof ViewHeader || each instanceof EmptyState);
        return closed && !view.sees().startsWith("*") && !NOTHING.contains(name) && view.saysThatItIsClosed()
                ? CLOSED
                : name;
    }

    private static Authentication authentication(Caller caller) {
        Callers.signIn(caller);
        return authenticated();
    }

    private static Authentication authenticationOfAdmin() {
        Callers.signInAdmin(Api.application());
        return authenticated();
    }

    private static Authentication authenticated() {
        try {
            return SecurityContextHolder.getContext().getAuthentication();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
