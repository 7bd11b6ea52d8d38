package org.tahqiq.article.file;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tahqiq.article.Article;
import org.tahqiq.article.Draft;
import org.tahqiq.article.Source;
import org.tahqiq.article.TextFile;
import org.tahqiq.text.ArabicNormalizer;
import org.tahqiq.text.Refusal;

/** A table of articles, a row for each: which column says what is told by the words in the first row, in Arabic or English. */
final class Columns {

    /** What a column may say. Names are folded, without anything between their words. */
    private enum Column {
        TEXT(
                "text",
                "body",
                "content",
                "articletext",
                "articlebody",
                "fulltext",
                "article",
                "النص",
                "نص",
                "المتن",
                "نصالمقال",
                "المحتوى",
                "المقال",
                "الخبر"),
        TITLE("title", "headline", "articletitle", "العنوان", "عنوان", "عنوانالمقال", "عنوانالخبر"),
        AUTHOR("author", "authors", "byline", "writer", "الكاتب", "كاتب", "المؤلف", "المحرر"),
        OUTLET(
                "source",
                "sourcename",
                "outlet",
                "publisher",
                "site",
                "newspaper",
                "المصدر",
                "جهةالنشر",
                "الجهة",
                "الناشر",
                "الموقع",
                "الصحيفة"),
        URL("url", "link", "address", "sourceurl", "articleurl", "الرابط", "رابط", "العنوانالالكتروني"),
        DATE(
                "date",
                "published",
                "publishedat",
                "publisheddate",
                "publicationdate",
                "datepublished",
                "pubdate",
                "التاريخ",
                "تاريخ",
                "تاريخالنشر"),
        LANGUAGE("language", "lang", "اللغة", "لغة");

        private final List<String> names;

        Column(String... names) {
            this.names = List.of(names).stream().map(Columns::folded).toList();
        }
    }

    /** Days as spreadsheets count them, a fraction for the hour: 20000 is in 1954, 80000 in 2119. */
    private static final Pattern SERIAL = Pattern.compile("([2-7]\\d{4})(\\.\\d+)?");

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    private final Map<Column, Integer> places = new EnumMap<>(Column.class);

    /** @throws Refusal {@code csv-column} when no column is the text */
    Columns(List<String> header) {
        List<String> names = header.stream().map(Columns::folded).toList();
        for (Column column : Column.values()) {
            column.names.stream()
                    .filter(names::contains)
                    .findFirst()
                    .ifPresent(name -> places.put(column, names.indexOf(name)));
        }
        if (!places.containsKey(Column.TEXT)) {
            throw Refusal.invalid("csv-column", "text / النص").at("file");
        }
    }

    private static String folded(String name) {
        return ArabicNormalizer.fold(name).replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    Draft draft(List<String> cells, Draft.Handed file) {
        String text = cell(cells, Column.TEXT);
        if (text == null) {
            throw Refusal.invalid("text-empty").at("text");
        }
        String date = cell(cells, Column.DATE);
        String title = cell(cells, Column.TITLE);
        String language = cell(cells, Column.LANGUAGE);
        return new Draft(
                text,
                List.of(),
                new Article.Description(
                        title == null ? TextFile.firstLine(text) : title.replaceAll("\\s+", " "),
                        cell(cells, Column.AUTHOR),
                        new Source(cell(cells, Column.OUTLET), cell(cells, Column.URL)),
                        date == null ? null : date(date),
                        language),
                file);
    }

    private @Nullable String cell(List<String> cells, Column column) {
        Integer place = places.get(column);
        return place == null || place >= cells.size() || cells.get(place).isBlank()
                ? null
                : column == Column.TEXT ? cells.get(place) : cells.get(place).strip();
    }

    /** As ISO 8601 has it; a spreadsheet holds a day as a number, and people write the day first. Anything else is refused where it is kept. */
    private static String date(String cell) {
        var serial = SERIAL.matcher(cell);
        if (serial.matches()) {
            return SERIAL_ZERO.plusDays(Long.parseLong(serial.group(1))).toString();
        }
        var day = DAY_FIRST.matcher(ArabicNormalizer.fold(cell));
        if (day.matches()) {
            return "%s-%02d-%02d"
                    .formatted(day.group(3), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1)));
        }
        // 2024-05-01 10:30:00, as databases write it.
        return cell.matches("\\d{4}-\\d{2}-\\d{2} .*") ? cell.substring(0, 10) : cell;
    }
}
