package org.tahqiq.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahqiq.store.Followed;
import org.tahqiq.store.Job;

class JobLineTest {

    private static final Followed JOBS = new Followed() {
        @Override
        public Optional<Duration> left(Job job) {
            return Optional.empty();
        }

        @Override
        public void cancel(UUID id) {}
    };

    private final UI page = new UI();
    private final Notices notices = new Notices(new Translations());

    @BeforeEach
    void open() {
        UI.setCurrent(page);
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
    }

    @Test
    void aPageAsksForNewsUntilTheLastOfItsJobsHasEnded() {
        Work export = new Work();
        Work imported = new Work();
        JobLine first = new JobLine("export", "cancel-export", JOBS, notices, export);
        JobLine second = new JobLine("import", "cancel-import", JOBS, notices, imported);
        page.add(first, second);
        first.look();
        second.look();
        assertThat(page.getPollInterval()).isPositive();
        export.ended = Instant.EPOCH;
        first.look();
        first.look();
        assertThat(page.getPollInterval()).as("the other one goes on").isPositive();
        page.remove(second);
        assertThat(page.getPollInterval()).as("nobody watches the other one").isNegative();
    }

    private static final class Work implements JobLine.Watched {

        private @Nullable Instant ended;

        @Override
        public Optional<Job> last() {
            Job.State state = ended == null ? Job.State.RUNNING : Job.State.DONE;
            return Optional.of(new Job(
                    new UUID(0, 1), "work", new UUID(0, 2), null, state, 1, 2L, Instant.EPOCH, ended, null, null));
        }

        @Override
        public void running(boolean runs) {}

        @Override
        public String done(Job job) {
            return "";
        }
    }
}
