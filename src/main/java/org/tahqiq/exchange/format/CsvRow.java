package org.tahqiq.exchange.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahqiq.article.Source;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row of {@link Csv}: an annotation with its article. Absent and empty are the same in a table.
 *
 * @param byColumn cells by column; those from {@code value} to {@code verdict} repeat for the eye what {@code fields} and {@code review}
 *     hold whole, and are not read back
 */
record CsvRow(Map<String, @Nullable String> byColumn) {

    /** The column that says how the cells are written: {@code guarded}, {@code raw}. */
    static final String CELLS = "cells";

    private static final List<String> COLUMNS = List.of(
            "article",
            "version",
            "title",
            "author",
            "outlet",
            "url",
            "published_at",
            "language",
            "kind",
            "annotation",
            "tag",
            "label",
            "start",
            "end",
            "quote",
            "member",
            "member_id",
            "value",
            "high_value",
            "unit",
            "currency",
            "wording",
            "source",
            "state",
            "verdict",
            "fields",
            "relations",
            "review",
            CELLS,
            "rows",
            "sha256",
            "text");

    static List<String> columns() {
        return COLUMNS;
    }

    /** The columns without which no article can be made. */
    static List<String> needed() {
        return List.of("title", "tag", "start", "end", CELLS, "text");
    }

    static List<CsvRow> of(JsonlLine line, String cells) {
        Map<UUID, List<JsonlLine.Link>> links = Objects.requireNonNull(line.relations()).stream()
                .collect(Collectors.groupingBy(link -> Objects.requireNonNull(link.from())));
        Map<UUID, JsonlLine.Checked> claims = Objects.requireNonNull(line.claims()).stream()
                .collect(Collectors.toMap(
                        claim -> Objects.requireNonNull(claim.annotation()), Function.identity(), (a, b) -> a));
        List<CsvRow> rows = new ArrayList<>();
        for (JsonlLine.Mark mark : Objects.requireNonNull(line.annotations())) {
            Map<String, @Nullable String> row = article(line, cells, rows.isEmpty());
            fill(row, mark, links.getOrDefault(mark.id(), List.of()), claims.get(mark.id()));
            rows.add(new CsvRow(row));
        }
        return rows.isEmpty() ? List.of(new CsvRow(article(line, cells, true))) : rows;
    }

    private static Map<String, @Nullable String> article(JsonlLine line, String cells, boolean first) {
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        Source source = line.source() == null ? Source.NONE : line.source();
        row.put("article", string(line.id()));
        row.put("version", string(line.version()));
        row.put("title", line.title());
        row.put("author", line.author());
        row.put("outlet", source.name());
        row.put("url", source.url());
        row.put("published_at", line.publishedAt());
        row.put("language", line.language());
        row.put("kind", line.kind());
        row.put(CELLS, cells);
        row.put(
                "rows",
                string(Math.max(1, Objects.requireNonNull(line.annotations()).size())));
        row.put("sha256", line.sha256());
        row.put("text", first ? line.text() : null);
        return row;
    }

    private static void fill(
            Map<String, @Nullable String> row,
            JsonlLine.Mark mark,
            List<JsonlLine.Link> links,
            JsonlLine.@Nullable Checked claim) {
        row.put("annotation", string(mark.id()));
        row.put("tag", mark.tag());
        row.put("label", MarkLabel.of(mark));
        row.put("start", string(mark.start()));
        row.put("end", string(mark.end()));
        row.put("quote", mark.quote());
        if (mark.member() != null) {
            row.put("member", mark.member().name());
            row.put("member_id", string(mark.member().id()));
        }
        ObjectNode fields = Objects.requireNonNull(MarkLabel.without(mark.tree()));
        row.put("value", shown(fields.path("value")));
        row.put("high_value", shown(fields.path("highValue")));
        row.put("unit", shown(fields.path("unit")));
        row.put("currency", shown(fields.path("currency")));
        row.put("wording", shown(fields.path("wording")));
        row.put("source", shown(fields.path("source").path("name")));
        row.put("fields", fields.isEmpty() ? null : ArticleJson.JSON.writeValueAsString(fields));
        row.put("relations", links.isEmpty() ? null : ArticleJson.JSON.writeValueAsString(links));
        if (claim != null) {
            row.put("state", claim.state());
            row.put("verdict", claim.verdict());
            row.put("review", ArticleJson.JSON.writeValueAsString(claim));
        }
    }

    private static @Nullable String shown(JsonNode node) {
        return node.isNumber()
                ? node.decimalValue().toPlainString()
                : node.asStringOpt().orElse(null);
    }

    private static @Nullable String string(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** The cells in the order of the columns. */
    List<String> cells() {
        return COLUMNS.stream()
                .map(column -> Objects.requireNonNullElse(byColumn.get(column), ""))
                .toList();
    }

    static CsvRow read(List<String> cells, Map<String, Integer> columns) {
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        columns.forEach((name, index) -> {
            if (index < cells.size()) {
                row.put(name, cells.get(index));
            }
        });
        return new CsvRow(row);
    }

    /** Whether the row ended before it should, say at the end of a file that was cut. */
    boolean isShort(Map<String, Integer> columns) {
        return byColumn.size() < columns.size();
    }

    /** Null when empty. */
    @Nullable
    String cell(String column) {
        String cell = byColumn.get(column);
        return cell == null || cell.isEmpty() ? null : cell;
    }

    /** Whether its article was written with another number of rows than these, so that some are missing. */
    boolean hadOtherThan(int rows) {
        return cell("rows") != null && number("rows") != rows;
    }

    /** The article of some rows, the first of which holds its text. */
    static JsonlLine line(List<CsvRow> rows) {
        CsvRow first = rows.getFirst();
        List<JsonlLine.Mark> marks = new ArrayList<>();
        List<JsonlLine.Link> links = new ArrayList<>();
        List<JsonlLine.Checked> reviews = new ArrayList<>();
        for (CsvRow row : rows) {
            if (row.cell("tag") == null) {
                continue;
            }
            marks.add(row.mark());
            links.addAll(List.of(row.json("relations", JsonlLine.Link[].class, new JsonlLine.Link[0])));
            if (row.cell("review") != null) {
                reviews.add(row.json("review", JsonlLine.Checked.class, null));
            }
        }
        // They stand with the annotations they leave from; by id they are as the corpus lists them.
        links.sort(Comparator.comparing(link -> String.valueOf(link.id())));
        String outlet = first.cell("outlet");
        String url = first.cell("url");
        return new JsonlLine(
                first.uuid("article"),
                first.cell("version") == null ? null : (int) first.number("version"),
                first.cell("title"),
                first.cell("text"),
                first.cell("sha256"),
                first.cell("language"),
                first.cell("author"),
                outlet == null && url == null ? null : new Source(outlet, url),
                first.cell("published_at"),
                first.cell("kind"),
                OffsetUnit.CODEPOINT.label(),
                marks,
                links,
                reviews);
    }

    private JsonlLine.Mark mark() {
        return new JsonlLine.Mark(
                uuid("annotation"),
                cell("tag"),
                number("start"),
                number("end"),
                cell("quote"),
                new JsonlLine.Person(uuid("member_id"), cell("member")),
                MarkLabel.with(cell("label"), json("fields", ObjectNode.class, ArticleJson.JSON.createObjectNode())));
    }

    private long number(String column) {
        try {
            // A text has at most a million characters, so what is no int is no position either.
            return Integer.parseInt(ArticleJson.required(column, cell(column)));
        } catch (NumberFormatException e) {
            throw Refusal.invalid("line-unreadable", String.valueOf(cell(column)))
                    .at(column);
        }
    }

    private @Nullable UUID uuid(String column) {
        String cell = cell(column);
        try {
            return cell == null ? null : UUID.fromString(cell);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("line-unreadable", String.valueOf(cell)).at(column);
        }
    }

    private <T> T json(String column, Class<T> as, @Nullable T absent) {
        String cell = cell(column);
        if (cell == null) {
            return ArticleJson.required(column, absent);
        }
        try {
            return ArticleJson.required(column, ArticleJson.JSON.readValue(cell, as));
        } catch (JacksonException e) {
            throw ArticleJson.refusal(e);
        }
    }
}
