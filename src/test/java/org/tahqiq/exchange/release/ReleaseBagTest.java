package org.tahqiq.exchange.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import gov.loc.repository.bagit.exceptions.CorruptChecksumException;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.tahqiq.text.PlainText;

class ReleaseBagTest {

    /**
     * What building this release gave when it was first built. Releases that were made must come out the same ever after: a change
     * of the papers or the bag that moves this one needs a number of its own in the colophon, and the old way kept beside it.
     */
    private static final String FIRST_BUILT = "40d7d1ae8873b9423524f5d51d5f27615a66b692c2225e80c1707b1ee50b7649";

    /** Likewise of one that counts its gold, as releases do since. */
    private static final String FIRST_BUILT_WITH_GOLD =
            "73f79c4e689c4a440d886e674fd0c31230c22f28dfcd283e36a9842a35601c10";

    @TempDir
    Path folder;

    private final Frozen release = new Frozen(Frozen.articles(40), Licence.BY);

    @Test
    void givesTheBytesItGaveWhenItWasFirstBuilt() {
        assertThat(PlainText.sha256(release.build())).isEqualTo(FIRST_BUILT);
    }

    @Test
    void givesTheBytesItGaveWhenGoldWasFirstCounted() {
        assertThat(PlainText.sha256(new Frozen(Frozen.articles(40), Licence.BY, 21L).build()))
                .isEqualTo(FIRST_BUILT_WITH_GOLD);
    }

    @ParameterizedTest
    @CsvSource({
        "ar-EG-u-nu-arab, Africa/Cairo",
        "fa-IR-u-nu-arabext, Asia/Kabul",
        "th-TH-u-ca-buddhist-nu-thai, Pacific/Apia"
    })
    void givesTheSameBytesInAnyLanguageAndZone(String language, String zone) {
        byte[] here = release.build();
        Locale locale = Locale.getDefault();
        TimeZone time = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(String.format("%d", 1))
                    .as("a language whose digits are others")
                    .isNotEqualTo("1");
            assertThat(release.build()).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(time);
        }
    }

    @Test
    void isABagByTheStandard() throws IOException {
        Map<String, byte[]> files = Bags.unpack(release.build());
        assertThat(files.keySet())
                .allMatch(name -> name.startsWith(release.colophon().name() + "/"));
        Map<String, byte[]> bag = Bags.inside(files);
        assertThat(bag.keySet())
                .containsExactlyInAnyOrder(
                        "bagit.txt",
                        "bag-info.txt",
                        "manifest-sha256.txt",
                        "tagmanifest-sha256.txt",
                        "data/train.jsonl",
                        "data/dev.jsonl",
                        "data/test.jsonl",
                        "data/README.md",
                        "data/datasheet.md",
                        "data/datacite.json",
                        "data/CITATION.cff",
                        "data/LICENSE",
                        "data/load.py",
                        "data/tahqiq-jsonl.schema.json");
        assertThat(Bags.faults(bag)).isEmpty();
    }

    /** The library of those who wrote the standard reads it, too. */
    @Test
    void isABagToTheLibraryOfCongress() throws Exception {
        for (Map.Entry<String, byte[]> file : Bags.unpack(release.build()).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        gov.loc.repository.bagit.domain.Bag read =
                new BagReader().read(folder.resolve(release.colophon().name()));
        assertThat(read.getMetadata().get("External-Identifier"))
                .containsExactly(release.colophon().urn());
        BagVerifier.quicklyVerify(read);
        try (BagVerifier verifier = new BagVerifier()) {
            verifier.isValid(read, false);
        }
        byte[] line = "changed".getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve(release.colophon().name() + "/data/test.jsonl"), line);
        try (BagVerifier verifier = new BagVerifier()) {
            assertThatThrownBy(() -> verifier.isValid(read, false)).isInstanceOf(CorruptChecksumException.class);
        }
    }

    @Test
    void holdsEveryArticleOnceAsItWasFrozen() throws IOException {
        Map<String, byte[]> bag = Bags.inside(Bags.unpack(release.build()));
        assertThat(List.of("train", "dev", "test"))
                .flatExtracting(split -> new String(bag.get("data/" + split + ".jsonl"), StandardCharsets.UTF_8)
                        .lines()
                        .toList())
                .containsExactlyInAnyOrderElementsOf(Frozen.articles(40));
    }

    @ParameterizedTest
    @EnumSource(Licence.class)
    void itsDataCiteRecordIsOneByTheirSchema(Licence licence) throws IOException {
        assertThat(violations(new Frozen(Frozen.articles(2), licence))).isEmpty();
        assertThat(violations(new Frozen(Frozen.articles(2), licence, 3L))).isEmpty();
    }

    @Test
    void itsDataCiteRecordIsOneWithoutALicence() throws IOException {
        assertThat(violations(new Frozen(List.of(), null))).isEmpty();
    }

    private static List<?> violations(Frozen release) throws IOException {
        String record =
                new String(Bags.inside(Bags.unpack(release.build())).get("data/datacite.json"), StandardCharsets.UTF_8);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        new ClassPathResource("schema/datacite.schema.json").getContentAsString(StandardCharsets.UTF_8),
                        InputFormat.JSON)
                .validate(record, InputFormat.JSON);
    }

    @Test
    void itsCardNamesOnlyFilesWithSomethingInThem() throws IOException {
        Frozen one = new Frozen(Frozen.articles(1), null);
        String card = new String(Bags.inside(Bags.unpack(one.build())).get("data/README.md"), StandardCharsets.UTF_8);
        String header = card.substring(0, card.indexOf("\n---\n", 4));
        assertThat(header)
                .contains("license: unknown", "pretty_name: \"ادعاءات \\\"المساعدات\\\": 100% من {النص}\"", "n<1K");
        assertThat(header.lines().filter(line -> line.contains("path:"))).hasSize(1);
    }

    @Test
    void aChangedByteIsFoundWhereverItIs() throws IOException {
        byte[] sound = release.build();
        Path file = folder.resolve("archive.zip");
        Files.write(file, sound);
        BagCheck.Found before = BagCheck.of(file);
        assertThat(before.differing()).isEmpty();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            byte[] changed = sound.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, changed);
            assertThat(BagCheck.of(file).sha256()).as("seed " + seed).isNotEqualTo(before.sha256());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "عدد الطائرات 7 طائرة,    data/",
        "Payload-Oxum,            bag-info.txt",
        "BagIt-Version,           bagit.txt",
        "def articles,            data/load.py",
    })
    void theFileWithTheChangedByteIsNamed(String words, String name) throws IOException {
        byte[] bytes = release.build();
        bytes[Bags.find(bytes, words.getBytes(StandardCharsets.UTF_8))] ^= 1;
        Path file = Files.write(folder.resolve("archive.zip"), bytes);
        SortedSet<String> differing = BagCheck.of(file).differing();
        assertThat(differing).singleElement().asString().startsWith(name);
    }

    @Test
    void aChangedManifestIsNamed() throws IOException {
        byte[] bytes = release.build();
        // The first digit of the first checksum.
        byte[] line = "  data/CITATION.cff\n".getBytes(StandardCharsets.UTF_8);
        bytes[Bags.find(bytes, line) - 64] ^= 1;
        Path file = Files.write(folder.resolve("archive.zip"), bytes);
        assertThat(BagCheck.of(file).differing()).containsExactly("data/CITATION.cff", "manifest-sha256.txt");
    }

    @Test
    void aBrokenOffArchiveHasNothingRight() throws IOException {
        byte[] bytes = release.build();
        Path file = Files.write(folder.resolve("archive.zip"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(BagCheck.of(file).differing()).contains("manifest-sha256.txt");
    }
}
