package org.tahqiq.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.text.Refusal;

/** Attacks 23 and 24 of the list: archives that are not what they should be are refused before anything is read of them. */
class ArchiveTest {

    private static final byte[] TEXT = "قال الوزير".getBytes(StandardCharsets.UTF_8);

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void refused(byte[] file, String code) {
        assertThatThrownBy(() -> new Brat().read(new ByteArrayInputStream(file), (line, article) -> {
                    throw new AssertionError("read though it is refused");
                }))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.txt",
                "a/../../a.txt",
                "/etc/a.txt",
                "C:/a.txt",
                "..\\a.txt",
                "a\\b.txt",
                "a\nb.txt",
                "a.txt:stream",
            })
    void aNameThatLeadsOutIsRefused(String name) throws IOException {
        refused(zip(Map.of(name, TEXT)), "archive-unsafe");
    }

    @Test
    void aNameBeyondAllMeasureIsRefused() throws IOException {
        refused(zip(Map.of("ا".repeat(2000) + ".txt", TEXT)), "archive-unsafe");
    }

    @Test
    void whatSwellsAHundredfoldIsRefused() throws IOException {
        refused(zip(Map.of("a.txt", new byte[8 << 20])), "zip-bomb");
    }

    /** The size that a bomb declares is not believed: the bytes are counted. */
    @Test
    void aBombThatSaysItIsSmallIsRefused() throws IOException {
        byte[] bomb = zip(Map.of("a.txt", new byte[8 << 20]));
        for (int i = 0; i < bomb.length - 4; i++) {
            // The central directory's entry: its uncompressed size stands 24 bytes behind the signature.
            if (bomb[i] == 'P' && bomb[i + 1] == 'K' && bomb[i + 2] == 1 && bomb[i + 3] == 2) {
                Arrays.fill(bomb, i + 24, i + 28, (byte) 1);
            }
        }
        assertThatThrownBy(() -> new Brat().read(new ByteArrayInputStream(bomb), (line, article) -> {}))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aFileThatBreaksOffOrIsNoneIsRefused() throws IOException {
        byte[] whole = zip(Map.of("a.txt", TEXT, "a.ann", new byte[0]));
        refused(Arrays.copyOf(whole, whole.length / 2), "archive-broken");
        refused(TEXT, "archive-broken");
        refused(new byte[0], "archive-broken");
    }

    @Test
    void aFileWhoseChecksumIsWrongIsRefused() throws IOException {
        byte[] file = zip(Map.of("a.txt", TEXT));
        for (int i = 0; i < file.length - 4; i++) {
            if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 1 && file[i + 3] == 2) {
                file[i + 16]++;
            }
        }
        refused(file, "archive-broken");
    }

    @Test
    void filesInFoldersAndFilesOfOthersAreNoHindrance() throws IOException {
        byte[] file = zip(Map.of(
                "مجلد/مقال.txt", TEXT,
                "مجلد/مقال.ann", "T1\tCLAIM 0 3\tقال\n".getBytes(StandardCharsets.UTF_8),
                "__MACOSX/مجلد/._مقال.txt", TEXT,
                "annotation.conf", TEXT));
        List<CorpusDocument> read = FormatContract.read(new Brat(), file);
        assertThat(read).hasSize(1);
        assertThat(read.getFirst().description().title()).isEqualTo("قال الوزير");
        assertThat(read.getFirst().annotations()).hasSize(1);
    }

    @Test
    void theSameFilesGiveTheSameBytesInEveryZone() throws IOException {
        TimeZone zone = TimeZone.getDefault();
        List<byte[]> written = new ArrayList<>();
        try {
            for (String each : List.of("UTC", "Asia/Kabul", "Pacific/Apia")) {
                TimeZone.setDefault(TimeZone.getTimeZone(each));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                Archive.write(bytes, files -> files.put("قول.txt", TEXT));
                written.add(bytes.toByteArray());
            }
        } finally {
            TimeZone.setDefault(zone);
        }
        assertThat(written).allSatisfy(bytes -> assertThat(bytes).isEqualTo(written.getFirst()));
    }
}
