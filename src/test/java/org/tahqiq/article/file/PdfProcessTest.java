package org.tahqiq.article.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.tahqiq.text.Refusal;

class PdfProcessTest {

    @Test
    void whoeverWaitsTooLongBehindOthersIsToldToComeAgain() {
        Semaphore taken = new Semaphore(0);
        assertThatThrownBy(() -> PdfProcess.read(new byte[0], taken, Duration.ofMillis(10)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.BUSY);
                    assertThat(refusal.code()).isEqualTo("pdf-busy");
                });
        assertThat(taken.availablePermits())
                .as("no turn was given back that was not had")
                .isZero();
    }
}
