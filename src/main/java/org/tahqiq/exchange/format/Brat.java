package org.tahqiq.exchange.format;

import static org.tahqiq.exchange.format.ArticleJson.each;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Format;
import org.tahqiq.exchange.Labels;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.Refusal;

/**
 * A pair of files for each article, as brat keeps them: the text, and beside it a line for each annotation ({@code T}), label ({@code
 * A}), relation ({@code R}) and note ({@code #}). A line cannot hold line ends or tabs, so the words it repeats have spaces for them (brat's issue 819).
 */
@Component
class Brat implements Format {

    private static final Card CARD = new Card(
            "brat",
            "application/zip",
            "brat.zip",
            OffsetUnit.CODEPOINT,
            List.of("title", "article", "reviews", "gold"),
            true);

    /** Of a line that cannot be read so much is told. */
    private static final int LONGEST_NAME = 80;

    private static final String TEXT = ".txt";
    private static final String MARKS = ".ann";
    /** White space, with all that brat, which is written in Python, takes for the end of a line (str.splitlines). */
    private static final String BLANK = "[\\s\\x1C-\\x1E\\x85\\u2028\\u2029]";

    private static final Pattern MARK =
            Pattern.compile("(T\\S+)\\t(\\S+) (\\d{1,9} \\d{1,9}(?:;\\d{1,9} \\d{1,9})*)(?:\\t(.*))?", Pattern.DOTALL);
    private static final Pattern BROKEN_MARK = Pattern.compile("T\\S+\\t(\\S+)(?=\\s)");
    private static final Pattern LINK = Pattern.compile("(R\\S+)\\t(\\S+) \\S+?:(T\\S+) \\S+?:(T\\S+)\\s*");
    private static final Pattern LABEL = Pattern.compile("A\\S+\\tlabel (T\\S+) (\\S+)\\s*");
    private static final Pattern NOTE = Pattern.compile("#\\S+\\t\\S+ ([TR]\\S+)\\t(.*)", Pattern.DOTALL);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public void write(Iterator<CorpusDocument> corpus, OutputStream out) throws IOException {
        Archive.write(corpus, out, (document, files) -> {
            JsonlLine line = ArticleJson.line(document);
            files.put(line.id() + TEXT, bytes(Objects.requireNonNull(line.text())));
            files.put(line.id() + MARKS, bytes(marks(line)));
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String marks(JsonlLine line) {
        StringBuilder lines = new StringBuilder();
        Map<@Nullable UUID, Integer> numbers = new HashMap<>();
        for (JsonlLine.Mark mark : each("annotations", line.annotations())) {
            int number = numbers.size() + 1;
            numbers.put(mark.id(), number);
            lines.append("T%d\t%s %d %d\t%s\n"
                    .formatted(
                            number,
                            mark.tag(),
                            mark.start(),
                            mark.end(),
                            onOneLine(Objects.requireNonNull(mark.quote()))));
            note(lines, number, "T" + number, MarkNote.of(mark));
            String label = MarkLabel.of(mark);
            if (label != null) {
                lines.append("A%d\tlabel T%d %s\n".formatted(number, number, label));
            }
        }
        int number = 0;
        for (JsonlLine.Link link : each("relations", line.relations())) {
            lines.append("R%d\t%s Arg1:T%d Arg2:T%d\n"
                    .formatted(++number, link.kind(), numbers.get(link.from()), numbers.get(link.to())));
            note(lines, numbers.size() + number, "R" + number, new MarkNote(link.id(), null, null));
        }
        return lines.toString();
    }

    private static void note(StringBuilder lines, int number, String of, MarkNote note) {
        String json = Pattern.compile(BLANK)
                .matcher(note.json())
                .replaceAll(blank -> blank.group().equals(" ")
                        ? " "
                        : "\\\\u%04x".formatted((int) blank.group().charAt(0)));
        lines.append("#%d\tAnnotatorNotes %s\t%s\n".formatted(number, of, json));
    }

    private static String onOneLine(String words) {
        return words.replaceAll(BLANK, " ");
    }

    @Override
    public void read(InputStream in, PartReader each) throws IOException {
        Archive.read(in, TEXT, each, (archive, name) -> {
            String marks = name.substring(0, name.length() - TEXT.length()) + MARKS;
            return article(name, archive.text(name), marks, archive.text(marks), each.labels());
        });
    }

    /** Reads all lines before it refuses the first that is wrong: labels, and what is lost, are counted on the others, too. */
    private static CorpusDocument article(String name, String text, String marks, String lines, Labels labels) {
        Incoming article = new Incoming(text, OffsetUnit.CODEPOINT, labels);
        Map<String, MarkNote> notes = new HashMap<>();
        Map<String, String> given = new HashMap<>();
        List<String> written = lines.lines().toList();
        for (String line : written) {
            Matcher note = NOTE.matcher(line);
            Matcher label = LABEL.matcher(line);
            if (note.matches()) {
                MarkNote ours = MarkNote.read(note.group(2));
                notes.put(note.group(1), ours);
                if (ours == MarkNote.NOTHING) {
                    labels.lost(Labels.Lost.REMARK, called(line));
                }
            } else if (label.matches()) {
                given.put(label.group(1), label.group(2));
            } else if (!line.isBlank() && !line.startsWith("T") && !line.startsWith("R")) {
                labels.lost(Labels.Lost.REMARK, called(line));
            }
        }
        List<Matcher> links = new ArrayList<>();
        List<Refusal> wrong = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            String line = written.get(i);
            Matcher mark = MARK.matcher(line);
            Matcher link = LINK.matcher(line);
            if (mark.matches()) {
                try {
                    mark(
                            article,
                            mark,
                            MarkLabel.ifAny(given.get(mark.group(1))),
                            notes.getOrDefault(mark.group(1), MarkNote.NOTHING));
                } catch (Refusal refusal) {
                    labels.unread(mark.group(2));
                    wrong.add(refusal);
                }
            } else if (link.matches()) {
                links.add(link);
            } else if (line.startsWith("T") || line.startsWith("R")) {
                Matcher broken = BROKEN_MARK.matcher(line);
                if (broken.lookingAt()) {
                    labels.unread(broken.group(1));
                }
                wrong.add(Refusal.invalid("line-unreadable", line.substring(0, Math.min(LONGEST_NAME, line.length())))
                        .at("%s:%d".formatted(marks, i + 1)));
            }
        }
        for (Matcher link : links) {
            try {
                article.link(
                        notes.getOrDefault(link.group(1), MarkNote.NOTHING).id(),
                        link.group(2),
                        link.group(3),
                        link.group(4));
            } catch (Refusal refusal) {
                wrong.add(refusal);
            }
        }
        if (!wrong.isEmpty()) {
            throw wrong.getFirst();
        }
        return article.document(About.of(Archive.id(name), null));
    }

    private static String called(String line) {
        return line.substring(0, Math.min(LONGEST_NAME, line.indexOf('\t') < 0 ? line.length() : line.indexOf('\t')));
    }

    /** Several ranges are one where only blanks lie between them: so brat writes what runs over a line end. */
    private static void mark(Incoming article, Matcher line, @Nullable String label, MarkNote note) {
        String[] ranges = line.group(3).split("[; ]");
        long start = Long.parseLong(ranges[0]);
        long end = Long.parseLong(ranges[ranges.length - 1]);
        for (int i = 1; i < ranges.length - 1; i += 2) {
            if (!article.words(Long.parseLong(ranges[i]), Long.parseLong(ranges[i + 1]))
                    .isBlank()) {
                article.impossible(
                        line.group(1),
                        line.group(2),
                        Labels.Lost.PIECES,
                        Refusal.invalid("span-in-pieces").at(line.group(1)));
                return;
            }
        }
        String repeated = line.group(4);
        if (repeated != null && ranges.length == 2 && !sameWords(repeated, article.words(start, end))) {
            throw Refusal.conflict("text-drift").at(line.group(1));
        }
        article.mark(line.group(1), new MarkLabel.Word(line.group(2), label), start, end, null, note);
    }

    private static boolean sameWords(String some, String others) {
        return some.replaceAll(BLANK + "+", " ")
                .strip()
                .equals(others.replaceAll(BLANK + "+", " ").strip());
    }
}
