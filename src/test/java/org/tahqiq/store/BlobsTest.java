package org.tahqiq.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.tahqiq.text.Refusal;

class BlobsTest {

    @TempDir
    Path folder;

    private Blobs blobs;

    @BeforeEach
    void open() {
        Home home = new Home(folder);
        blobs = new Blobs(home, new Saving(new Disk(home), new MockEnvironment()));
    }

    @Test
    void keepsTheSameBytesOnceUnderTheirHash() throws IOException {
        Blobs.Blob first = blobs.keep(bytes("بيان الوزارة"), 1000);
        Blobs.Blob again = blobs.keep(bytes("بيان الوزارة"), 1000);
        assertThat(again).isEqualTo(first);
        assertThat(first.size()).isEqualTo("بيان الوزارة".getBytes(UTF_8).length);
        assertThat(files())
                .containsExactly("blobs/sha256/%s/%s/%s"
                        .formatted(
                                first.sha256().substring(0, 2), first.sha256().substring(2, 4), first.sha256()));
        try (InputStream kept = blobs.open(first.sha256())) {
            assertThat(new String(kept.readAllBytes(), UTF_8)).isEqualTo("بيان الوزارة");
        }
    }

    @Test
    void knowsTheHashOfNothing() {
        assertThat(blobs.keep(bytes(""), 0).sha256())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void stopsReadingWhatIsTooLargeAndLeavesNothing() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> blobs.keep(endless, 1 << 20));
        assertThat(refusal.code()).isEqualTo("file-too-large");
        assertThat(files()).isEmpty();
    }

    @Test
    void leavesNothingOfWhatBreaksOff() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("line cut");
            }
        };
        assertThatExceptionOfType(java.io.UncheckedIOException.class).isThrownBy(() -> blobs.keep(broken, 10));
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "../../db/tahqiq.mv.db", "/etc/passwd", "ABCDEF", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4"
            })
    void opensNothingThatIsNoHash(String name) {
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> blobs.open(name));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }
}
