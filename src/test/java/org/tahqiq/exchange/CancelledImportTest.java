package org.tahqiq.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tahqiq.Api.admin;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.Api;
import org.tahqiq.store.Jobs;
import org.tahqiq.team.Callers;
import org.tahqiq.team.CorpusId;

class CancelledImportTest {

    /** As long as what is kept at a time, so that each is kept before the next is read. */
    private static String line(String word, UUID claim, String review) {
        return """
                {"title":"خبر","text":"%1$s","annotations":[{"id":"%2$s","tag":"CLAIM","start":0,"end":3,"member":{"name":"زائر"}}],\
                "claims":[{"annotation":"%2$s",%3$s}]}
                """.formatted((word + " ").repeat(50_000).strip(), claim, review);
    }

    /** Cancelled when that many articles are in. */
    private static Jobs.Progress cancelledAt(int articles) {
        int[] steps = {0};
        return new Jobs.Progress() {
            @Override
            public void total(long items) {}

            @Override
            public void step() {
                if (++steps[0] == articles) {
                    throw new CancellationException();
                }
            }
        };
    }

    @Test
    void aDuplicateThatIsInPointsToItsMaster() {
        Api.Desk desk = Api.desk();
        UUID master = UUID.randomUUID();
        String file = line("قال", UUID.randomUUID(), "\"state\":\"DUPLICATE\",\"master\":\"" + master + "\"")
                + line("قيل", master, "\"state\":\"CANDIDATE\"")
                + line("قلت", UUID.randomUUID(), "\"state\":\"CANDIDATE\"");
        Callers.signInAdmin(Api.application());
        try {
            ExchangeService exchange = Api.bean(ExchangeService.class);
            var in = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> exchange.bringIn(
                            new CorpusId(UUID.fromString(desk.corpus())), exchange.format("jsonl"), in, cancelledAt(2)))
                    .isInstanceOf(CancellationException.class);
        } finally {
            SecurityContextHolder.clearContext();
        }
        assertThat(admin().all(desk.path() + "/articles")).hasSize(2);
        assertThat(admin().get(desk.path() + "/export?format=jsonl").expect(200).body())
                .contains("\"master\":\"" + master + "\"");
    }
}
