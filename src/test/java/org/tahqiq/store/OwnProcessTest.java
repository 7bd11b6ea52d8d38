package org.tahqiq.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tahqiq.text.Refusal;

class OwnProcessTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private Path file;
    private Path into;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("file"), "قال الوزير");
        into = Files.createFile(folder.resolve("into"));
    }

    static final class Copy {
        public static void main(String[] files) throws IOException {
            System.out.println("what a library prints");
            Files.copy(Path.of(files[0]), Path.of(files[1]), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static final class Endless {
        public static void main(String[] files) throws IOException {
            Copy.main(files);
            while (true) {
                LockSupport.park();
            }
        }
    }

    static final class Greedy {
        public static void main(String[] files) throws IOException {
            Copy.main(files);
            List<byte[]> all = new ArrayList<>();
            while (true) {
                all.add(new byte[1 << 20]);
            }
        }
    }

    static final class Failing {
        public static void main(String[] files) {
            throw new IllegalStateException(files[0]);
        }
    }

    static final class Environment {
        public static void main(String[] files) throws IOException {
            Files.writeString(Path.of(files[1]), String.valueOf(System.getenv("PATH")));
        }
    }

    private OwnProcess of(Class<?> reader, Duration patience) {
        return new OwnProcess(reader, "pdf-busy", 32, patience);
    }

    @Test
    void readsAFileIntoAnother() throws IOException {
        assertThat(of(Copy.class, LONG).read(file, into)).isTrue();
        assertThat(into).hasContent("قال الوزير");
    }

    @Test
    void endsWhatNeverComesToAnEnd() throws IOException {
        long before = children();
        assertThat(of(Endless.class, Duration.ofSeconds(1)).read(file, into)).isFalse();
        while (children() > before) {
            Thread.onSpinWait();
        }
    }

    private static long children() {
        return ProcessHandle.current().children().count();
    }

    @Test
    void saysWhereThereWasNotMemoryEnough() throws IOException {
        assertThat(of(Greedy.class, LONG).read(file, into)).isFalse();
    }

    @Test
    void saysWhatFailed() throws IOException {
        assertThat(of(Failing.class, LONG).read(file, into)).isFalse();
    }

    @Test
    void tellsTheOtherProcessNothingOfThisOne() throws IOException {
        assertThat(of(Environment.class, LONG).read(file, into)).isTrue();
        assertThat(into).hasContent("null");
    }

    @Test
    void whoeverWaitsTooLongBehindOthersIsToldToComeAgain() {
        Semaphore taken = new Semaphore(0);
        OwnProcess process = new OwnProcess(Copy.class, "pdf-busy", 32, Duration.ofMillis(10), taken);
        assertThatThrownBy(() -> process.read(file, into)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.BUSY);
            assertThat(refusal.code()).isEqualTo("pdf-busy");
        });
        assertThat(taken.availablePermits())
                .as("no turn was given back that was not had")
                .isZero();
    }
}
