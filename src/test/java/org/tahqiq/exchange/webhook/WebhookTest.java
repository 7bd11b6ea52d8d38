package org.tahqiq.exchange.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.ServicesOnly;
import org.tahqiq.article.CorpusService;

/** What is to be told outlives the process and is tried ever more seldom. */
class WebhookTest {

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatWasNotToldBeforeTheEndIsToldAfterARestart(@TempDir Path home) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String url = "http://127.9.5.2:" + port + "/hook";
        try (ConfigurableApplicationContext services = start(home, port)) {
            ServicesOnly.signIn(services);
            var corpus = services.getBean(CorpusService.class)
                    .make(new CorpusService.Description("أخبار", null, null, null));
            services.getBean(WebhookService.class).make(corpus.id(), url, List.of("release.made"));
            await().until(() -> answers(services).equals(List.of("url-unreachable")));
            pausesGrowAndEnd(services);
            // Due when this process is gone, and before the test loses its patience.
            services.getBean(JdbcTemplate.class)
                    .update(
                            "update webhook_delivery set state = 'WAITING', tries = 0, due_at = ?",
                            OffsetDateTime.now().plusSeconds(4));
        }
        try (Receiver receiver = new Receiver("127.9.5.2", port);
                ConfigurableApplicationContext services = start(home, port)) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> receiver.heard("webhook.made").isPresent());
            await().until(() -> answers(services).equals(List.of("204")));
        }
    }

    private static void pausesGrowAndEnd(ConfigurableApplicationContext services) {
        JdbcTemplate database = services.getBean(JdbcTemplate.class);
        DeliveryService deliveries = services.getBean(DeliveryService.class);
        List<Duration> pauses = new ArrayList<>();
        Delivery told = stored(services);
        while (told.state() == Delivery.State.WAITING) {
            deliveries.settle(told, false, "500");
            told = stored(services);
            OffsetDateTime due = database.queryForObject("select due_at from webhook_delivery", OffsetDateTime.class);
            if (due != null) {
                pauses.add(Duration.between(told.answeredAt(), due.toInstant()));
            }
        }
        assertThat(told.state()).isEqualTo(Delivery.State.GIVEN_UP);
        assertThat(pauses).hasSizeBetween(4, 10).isSorted().doesNotHaveDuplicates();
    }

    private static Delivery stored(ConfigurableApplicationContext services) {
        UUID hook = services.getBean(JdbcTemplate.class)
                .queryForList("select id from webhook", UUID.class)
                .getFirst();
        return services.getBean(WebhookService.class)
                .deliveries(hook, org.tahqiq.store.Paging.first())
                .items()
                .getFirst();
    }

    private static List<String> answers(ConfigurableApplicationContext services) {
        return services.getBean(JdbcTemplate.class).queryForList("select answer from webhook_delivery", String.class);
    }

    private static ConfigurableApplicationContext start(Path home, int port) {
        return ServicesOnly.start(
                "tahqiq.home=" + home, "tahqiq.outbound.ports=" + port, "tahqiq.outbound.networks=127.9.0.0/16");
    }
}
