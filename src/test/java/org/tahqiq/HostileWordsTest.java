package org.tahqiq;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.CommentService;
import org.tahqiq.review.Evidence;
import org.tahqiq.review.EvidenceService;
import org.tahqiq.team.Callers;

/** Row 7: whatever people type stands on every screen as they typed it, and nothing of it runs. */
@Tag("browser")
class HostileWordsTest {

    private static final String HOSTILE = "\"><img src=x onerror=__xss=1><script>__xss=2</script>";

    /** What has come to life of it, in the page or in any of its elements' own trees. */
    private static final String ALIVE = """
            () => {
              const alive = [];
              const walk = (tree) => {
                alive.push(...[...tree.querySelectorAll('img[src="x"], [onerror], [onload]')].map((each) => each.outerHTML));
                tree.querySelectorAll('*').forEach((each) => each.shadowRoot && walk(each.shadowRoot));
              };
              walk(document);
              return window.__xss === undefined ? alive : [...alive, 'ran: ' + window.__xss];
            }
            """;

    @TempDir
    private Path home;

    @Test
    void nothingThatWasTypedRunsOnAnyScreen() {
        try (Demo demo = Demo.start(home);
                Chromium chromium = new Chromium()) {
            Screens screens = Screens.of(demo, chromium);
            JdbcTemplate database = demo.application().getBean(JdbcTemplate.class);
            UUID claim = database.queryForObject("select id from annotation where tag = 'CLAIM'", UUID.class);
            comment(demo, new AnnotationId(claim));
            for (String column : List.of(
                    "member.display_name",
                    "corpus.name",
                    "corpus.description",
                    "article.title",
                    "article.author",
                    "article.source_name",
                    "corpus_release.title",
                    "guidelines.text")) {
                String[] names = column.split("\\.", -1);
                database.update("update " + names[0] + " set " + names[1] + " = ?", HOSTILE);
            }
            SoftAssertions all = new SoftAssertions();
            AtomicInteger literally = new AtomicInteger();
            try (Chromium.Hands member = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
                screens.visit(member, screen -> {
                    all.assertThat((List<?>) member.page.evaluate(ALIVE))
                            .as(screen)
                            .isEmpty();
                    if (member.page.getByText("<img src=x onerror").count() > 0) {
                        literally.incrementAndGet();
                    }
                });
                member.picture("hostile-words");
            }
            all.assertAll();
            assertThat(literally)
                    .as("screens on which it stands as it was typed")
                    .hasValueGreaterThan(10);
        }
    }

    private static void comment(Demo demo, AnnotationId claim) {
        Callers.signInAdmin(demo.application());
        try {
            demo.application().getBean(CommentService.class).comment(claim, HOSTILE);
            demo.application()
                    .getBean(EvidenceService.class)
                    .add(
                            claim,
                            new Evidence.Content(
                                    "CONTEXT", null, null, HOSTILE, null, HOSTILE, null, null, null, null, null, null,
                                    null, null, null, null, null, null));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
