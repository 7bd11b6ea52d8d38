package org.tahqiq.suggestion;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Passage;
import org.tahqiq.annotation.Tag;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.Offsets;
import org.tahqiq.text.PlainText;
import org.tahqiq.text.TextSpan;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A text and what people marked in it: a file as REST writes annotations, its text beside it. */
public record GoldText(Path file, Passage passage, List<Marked> marked) {

    /** Of a file with one document a line it would read the first. */
    private static final JsonMapper WHOLE = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * One annotation.
     *
     * @param fields with positions in UTF-16, as everything here
     */
    public record Marked(Tag tag, TextSpan span, JsonNode fields, Offsets offsets) {

        /** A range in the fields. */
        @Nullable
        TextSpan range(JsonNode range) {
            return range.path("start").isNumber()
                    ? offsets.span(
                            range.path("start").asLong(), range.path("end").asLong())
                    : null;
        }

        /** A field that is a text, or null. */
        @Nullable
        String said(String field) {
            return fields.path(field).isString() ? fields.path(field).asString() : null;
        }
    }

    /** @throws IllegalArgumentException saying what is read, and what this file is instead */
    static GoldText read(Path file) throws IOException {
        JsonNode gold = gold(file);
        PlainText text = new PlainText(text(file, gold.path("article").asString()));
        OffsetUnit unit = OffsetUnit.named(gold.path("offsetUnit").asString("codepoint"));
        Offsets offsets = text.offsets(unit);
        LocalDate publishedAt = gold.path("publishedAt").isString()
                ? LocalDate.parse(gold.path("publishedAt").asString().substring(0, 10))
                : null;
        List<Marked> marked = gold.path("annotations")
                .valueStream()
                .map(each -> marked(each, offsets, text))
                .toList();
        return new GoldText(file, new Passage(text.sha256(), text, publishedAt, "ar", List.of()), marked);
    }

    private static JsonNode gold(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            throw refused(file, "a ZIP");
        }
        try {
            JsonNode gold = WHOLE.readTree(bytes);
            if (gold.path("items").isArray() && gold.path("next").isString()) {
                throw refused(file, "a part of an answer, with more behind “next”");
            }
            if (gold.path("items").path(0).path("article").isString()) {
                return answer(gold.path("items"));
            }
            if (gold.path("article").isString() && gold.path("annotations").isArray()) {
                return gold;
            }
            throw refused(file, "JSON without “article” and “annotations”");
        } catch (JacksonException e) {
            throw refused(file, "not one JSON document");
        }
    }

    /** What {@code GET /articles/{id}/gold} answers names its article by id and has no text. */
    private static JsonNode answer(JsonNode items) {
        ObjectNode gold = JsonMapper.shared().createObjectNode();
        gold.put("article", items.path(0).path("article").asString() + ".txt");
        gold.set("annotations", items);
        return gold;
    }

    private static IllegalArgumentException refused(Path file, String instead) {
        return new IllegalArgumentException(
                "%s is %s. What is read is {\"article\": NAME, \"annotations\": […]}, the annotations as REST "
                                .formatted(file.getFileName(), instead)
                        + "writes them and the text beside it in the file of that name; what GET /articles/ID/gold answers, the text in ID.txt beside it; or a folder of such files, *.gold.json.");
    }

    private static Marked marked(JsonNode annotation, Offsets offsets, PlainText text) {
        TextSpan span = offsets.span(
                annotation.path("start").asLong(), annotation.path("end").asLong());
        String quote = annotation.path("quote").asString(text.quote(span));
        if (!quote.equals(text.quote(span))) {
            throw new IllegalArgumentException("The gold says «" + quote + "», the text «" + text.quote(span) + "»");
        }
        return new Marked(Tag.valueOf(annotation.path("tag").asString()), span, annotation.path("fields"), offsets);
    }

    private static String text(Path file, String name) throws IOException {
        Path beside = file.resolveSibling(name);
        if (Files.isRegularFile(beside)) {
            return Files.readString(beside);
        }
        try (var sample = GoldText.class.getResourceAsStream("/samples/" + name)) {
            if (sample == null) {
                throw new IllegalArgumentException(
                        "The text of %s is not beside it: there is no %s.".formatted(file.getFileName(), beside));
            }
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The settled gold of a folder's texts, or of one file; of a text that is not settled yet, the first reading. */
    static List<GoldText> settled(Path place) throws IOException {
        List<GoldText> texts = new ArrayList<>(all(place, ".gold.json"));
        for (GoldText first : all(place, ".first.json")) {
            if (texts.stream()
                    .noneMatch(
                            each -> each.passage().key().equals(first.passage().key()))) {
                texts.add(first);
            }
        }
        return texts;
    }

    /** The files of a folder whose name ends so, or the one file. */
    static List<GoldText> all(Path place, String ending) throws IOException {
        List<GoldText> all = new ArrayList<>();
        if (Files.isDirectory(place)) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(each -> each.toString().endsWith(ending))
                        .sorted()
                        .toList()) {
                    all.add(read(file));
                }
            }
        } else {
            all.add(read(place));
        }
        return all;
    }
}
