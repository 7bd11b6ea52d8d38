package org.tahqiq.exchange.release;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.article.Corpus;
import org.tahqiq.store.Jobs;
import org.tahqiq.text.PlainText;
import tools.jackson.databind.json.JsonMapper;

/** A release without an application: what was frozen lies in memory. */
final class Frozen {

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Colophon colophon;
    private final String articles;

    Frozen(List<String> lines, @Nullable Licence licence) {
        this(lines, licence, null);
    }

    /** @param gold how much of it there is; null as in releases that were made before it was counted */
    Frozen(List<String> lines, @Nullable Licence licence, @Nullable Long gold) {
        this(lines, licence, gold, null, null);
    }

    /** @param answers null as in releases that were made before the desk was asked */
    Frozen(
            List<String> lines,
            @Nullable Licence licence,
            @Nullable Long gold,
            @Nullable Long broughtIn,
            @Nullable Map<DeskQuestion, String> answers) {
        this(lines, licence, gold, broughtIn, answers, null);
    }

    /** @param readings null as in releases that were made before they were counted */
    Frozen(
            List<String> lines,
            @Nullable Licence licence,
            @Nullable Long gold,
            @Nullable Long broughtIn,
            @Nullable Map<DeskQuestion, String> answers,
            Colophon.@Nullable Readings readings) {
        String schema = keep("{}\n");
        articles = keep(lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
        colophon = new Colophon(
                UUID.fromString("0198c5b2-0000-7000-8000-0000000000f1"),
                3,
                "ادعاءات \"المساعدات\": 100% من {النص}",
                "صُحّحت الوسوم.\nA second line.",
                licence,
                Instant.parse("2026-11-27T22:30:00.123456Z"),
                "ليلى",
                "مكتب التحقق & شركاؤه",
                new Colophon.About(
                        UUID.fromString("0198c5b2-0000-7000-8000-00000000000b"),
                        "مدوّنة الأخبار",
                        null,
                        Corpus.Mode.INDEPENDENT),
                new Colophon.Contents(lines.size(), 2_345, 67, 8, gold, broughtIn, sizes(lines)),
                new Colophon.Figures(Instant.parse("2026-11-26T10:00:00Z"), 12, 0.8125, 0.8, null, 2 / 3.0, 0.9),
                answers == null ? null : 4,
                new TreeMap<>(Map.of("tahqiq-jsonl.schema.json", schema)),
                answers == null ? null : new TreeMap<>(answers),
                readings);
    }

    /** An article with one claim, as far as a release looks at it. */
    static String article(UUID id, String claim) {
        String text = "قال الوزير إن " + claim + " (" + id + ")";
        return JsonMapper.shared()
                .writeValueAsString(new TreeMap<>(Map.of(
                        "id",
                        id,
                        "text",
                        text,
                        "sha256",
                        PlainText.sha256(text.getBytes(StandardCharsets.UTF_8)),
                        "annotations",
                        List.of(new TreeMap<>(Map.of(
                                "id",
                                new UUID(id.getMostSignificantBits(), ~id.getLeastSignificantBits()),
                                "tag",
                                "CLAIM",
                                "start",
                                14,
                                "end",
                                14 + claim.codePointCount(0, claim.length()),
                                "quote",
                                claim))))));
    }

    static UUID id(int number) {
        return new UUID(0x0198c5b200007000L, 0x8000000000000000L + number);
    }

    static List<String> articles(int many) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            lines.add(article(id(i), "عدد الطائرات " + i + " طائرة"));
        }
        return lines;
    }

    private static Map<Split, Long> sizes(List<String> lines) {
        return Splits.sizes(splits(lines));
    }

    static List<Split> splits(List<String> lines) {
        try {
            return Splits.of(new java.io.BufferedReader(new java.io.StringReader(String.join("\n", lines))), () -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Colophon colophon() {
        return colophon;
    }

    byte[] build() {
        // As it is read from the disk: a colophon that does not come back whole would be another release.
        Colophon read = ReleaseJson.read(ReleaseJson.readable(colophon), Colophon.class);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new ReleaseBag(read, articles, sha256 -> new ByteArrayInputStream(files.get(sha256)))
                    .build(out, Jobs.UNSEEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String keep(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        String sha256 = PlainText.sha256(bytes);
        files.put(sha256, bytes);
        return sha256;
    }
}
