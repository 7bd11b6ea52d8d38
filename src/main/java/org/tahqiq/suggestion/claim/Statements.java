package org.tahqiq.suggestion.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.AttributionFields;
import org.tahqiq.annotation.AttributionFields.Force;
import org.tahqiq.annotation.Fields;
import org.tahqiq.annotation.Suggestion;
import org.tahqiq.suggestion.word.Kind;
import org.tahqiq.suggestion.word.Run;
import org.tahqiq.suggestion.word.Verb;
import org.tahqiq.suggestion.word.Vocabulary;
import org.tahqiq.suggestion.word.Words;
import org.tahqiq.text.AnalysedText;
import org.tahqiq.text.SentenceSplitter.Sentence;
import org.tahqiq.text.TextSpan;

/** Parts a text by voices: the contents of its reports, without reports inside them, and the rest, the narrator's. */
final class Statements {

    private final Words words;
    private final List<Report> reports = new ArrayList<>();

    /** A report in tokens. */
    private record Report(Run whole, List<Run> contents, String claimant, Force force, boolean attitude) {}

    Statements(Words words, List<Suggestion> before, Vocabulary vocabulary) {
        this.words = words;
        before.stream()
                .filter(each -> each.fields() instanceof AttributionFields)
                .sorted(Comparator.comparing(Suggestion::span))
                .map(each -> report(each.span(), (AttributionFields) each.fields(), vocabulary))
                .forEach(reports::add);
    }

    private Report report(TextSpan span, AttributionFields fields, Vocabulary vocabulary) {
        Verb verb = verb(fields, vocabulary);
        List<Run> contents = new ArrayList<>();
        for (Fields.Range range : Objects.requireNonNullElse(fields.contents(), List.<Fields.Range>of())) {
            contents.add(tokens(span(range)));
        }
        AttributionFields.Source source = fields.source();
        String claimant = source == null || source.name() == null ? "" : source.name();
        Force force = fields.force() == null ? Force.NEUTRAL : Force.valueOf(fields.force());
        return new Report(tokens(span), contents, claimant, force, verb != null && verb.isAttitude());
    }

    private @Nullable Verb verb(AttributionFields fields, Vocabulary vocabulary) {
        if (fields.cue() == null) {
            return null;
        }
        int cue = words.text().tokenAt(span(fields.cue()).start());
        Verb.Form form = words.word(cue).verb();
        return form == null ? vocabulary.ofParticiple(words.bare(cue)) : form.verb();
    }

    private static TextSpan span(Fields.Range range) {
        return new TextSpan(
                Objects.requireNonNull(range.start()).intValue(),
                Objects.requireNonNull(range.end()).intValue());
    }

    List<Statement> all() {
        List<Statement> statements = new ArrayList<>();
        for (Report report : reports) {
            if (!report.attitude()) {
                for (Run content : report.contents()) {
                    for (Run free : without(content, report)) {
                        boolean nominal = !words.is(content.from() - 1, Kind.THAT)
                                && !words.is(content.from(), Kind.THAT)
                                && !words.isQuote(content.from())
                                && !words.isSign(content.from() - 1, ":");
                        statements.add(new Statement(
                                free, report.claimant(), report.force(), nominal && free.from() == content.from()));
                    }
                }
            }
        }
        for (Sentence sentence : words.text().sentences()) {
            for (Run free : without(new Run(sentence.from(), sentence.to()), null)) {
                statements.add(new Statement(free, null, null, false));
            }
        }
        statements.sort(Comparator.comparingInt(each -> each.run().from()));
        return statements;
    }

    /** What is left of a run when the reports inside it are taken out. */
    private List<Run> without(Run run, @Nullable Report outer) {
        List<Run> left = new ArrayList<>();
        int from = run.from();
        int cut = run.cut();
        for (int i = firstAt(run.from());
                i < reports.size() && reports.get(i).whole().from() < run.to();
                i++) {
            Report report = reports.get(i);
            Run whole = report.whole();
            boolean inside = report != outer && whole.to() <= run.to() && !(outer != null && encloses(whole, run));
            if (inside && whole.to() > from) {
                int end = lastComma(from, whole.from());
                if (end > from) {
                    left.add(new Run(from, end, cut));
                }
                from = nextComma(Math.max(from, whole.to()), run.to());
                cut = 0;
            }
        }
        if (from < run.to()) {
            left.add(new Run(from, run.to(), cut));
        }
        return left;
    }

    /** The first report that begins at a token or behind it, by binary search. */
    private int firstAt(int token) {
        int low = 0;
        int high = reports.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reports.get(middle).whole().from() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** What runs into a report without a comma is its frame: كانت الوكالة قد. */
    private int lastComma(int from, int to) {
        int at = to;
        while (at > from && !words.isComma(at - 1) && !words.isSign(at - 1, "؛.:!؟")) {
            at--;
        }
        return at;
    }

    /** What follows a report without a comma belongs to it: خلف العبد الله (61 عامًا). */
    private int nextComma(int from, int limit) {
        int at = from;
        while (at < limit
                && !words.isComma(at)
                && !words.isSign(at, "؛.:!؟")
                && words.word(at).joint() == 0) {
            at++;
        }
        return at;
    }

    private static boolean encloses(Run whole, Run run) {
        return whole.from() <= run.from() && whole.to() >= run.to();
    }

    /** The tokens of a span. */
    private Run tokens(TextSpan span) {
        AnalysedText text = words.text();
        int from = text.tokenAt(span.start());
        int to = text.tokenAt(span.end() - 1) + 1;
        int cut = 0;
        while (text.startBehind(from, cut) < span.start() && cut < 3) {
            cut++;
        }
        return new Run(from, Math.max(to, from + 1), cut);
    }
}
