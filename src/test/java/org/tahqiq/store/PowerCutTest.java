package org.tahqiq.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PowerCutTest {

    @TempDir
    Path folder;

    @Test
    void keepsWhatWasForcedAndLosesAboutHalfOfTheRest() throws IOException {
        try (PowerCut power = PowerCut.mount(folder, 7);
                FileChannel file = FilePath.get("powercut:" + folder + "/a").open("rw")) {
            file.write(bytes("x".repeat(1000)), 0);
            file.force(true);
            for (int i = 0; i < 1000; i++) {
                file.write(bytes("y"), i);
            }
            power.cut();

            String left = Files.readString(folder.resolve("a"));
            assertThat(left).hasSize(1000);
            assertThat(left.chars().filter(c -> c == 'x').count())
                    .isBetween(400L, 600L)
                    .isEqualTo(power.lost());
        }
    }

    @Test
    void theProgramReadsItsOwnWritesButTheDiskHasNothingBeforeTheForce() throws IOException {
        try (PowerCut power = PowerCut.mount(folder, 1);
                FileChannel file = FilePath.get("powercut:" + folder + "/a").open("rw")) {
            file.write(bytes("تحقيق"), 0);
            ByteBuffer read = ByteBuffer.allocate(10);
            assertThat(file.read(read, 0)).isEqualTo(10);
            assertThat(read.flip()).isEqualTo(bytes("تحقيق"));
            assertThat(folder.resolve("a")).doesNotExist();
            file.force(true);
            assertThat(folder.resolve("a")).hasContent("تحقيق");
            assertThat(power.forces()).isEqualTo(1);
        }
    }

    @Test
    void losesTruncationsAndDeletionsToo() throws IOException {
        boolean longer = false;
        boolean undeleted = false;
        for (int seed = 0; seed < 8; seed++) {
            Path own = Files.createDirectory(folder.resolve("run" + seed));
            Files.writeString(own.resolve("a"), "0123456789");
            Files.writeString(own.resolve("b"), "0123456789");
            try (PowerCut power = PowerCut.mount(own, seed);
                    FileChannel file = FilePath.get("powercut:" + own + "/a").open("rw")) {
                file.truncate(4);
                assertThat(file.size()).isEqualTo(4);
                FilePath.get("powercut:" + own + "/b").delete();
                assertThat(FilePath.get("powercut:" + own + "/b").exists()).isFalse();
                power.cut();
            }
            assertThat(Files.size(own.resolve("a"))).isIn(4L, 10L);
            longer |= Files.size(own.resolve("a")) == 10;
            undeleted |= Files.exists(own.resolve("b"));
        }
        assertThat(longer).isTrue();
        assertThat(undeleted).isTrue();
    }

    @Test
    void nothingCanBeReadOrWrittenWithoutPower() throws IOException {
        try (PowerCut power = PowerCut.mount(folder, 1);
                FileChannel file = FilePath.get("powercut:" + folder + "/a").open("rw")) {
            power.cut();
            assertThatThrownBy(() -> file.write(bytes("x"), 0)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> file.read(ByteBuffer.allocate(1), 0)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> file.force(true)).isInstanceOf(IOException.class);
        }
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
