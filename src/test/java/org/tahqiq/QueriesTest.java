package org.tahqiq;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.repository.Repository;

/** A start leaves the queries of repositories unread until they are used; here all are read, so that a wrong one is found before. */
class QueriesTest {

    @Test
    void everyQueryIsUnderstood(@TempDir Path home) {
        try (var application = ServicesOnly.start("tahqiq.home=" + home)) {
            assertThat(application.getBeansOfType(Repository.class)).hasSizeGreaterThan(40);
        }
    }
}
