package org.tahqiq.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.AttributionFields;
import org.tahqiq.annotation.AttributionFields.Form;
import org.tahqiq.annotation.Fields;
import org.tahqiq.annotation.Passage;
import org.tahqiq.annotation.Suggestion;
import org.tahqiq.annotation.Tag;
import org.tahqiq.suggestion.Frame.Lead;
import org.tahqiq.text.SentenceSplitter.Sentence;
import org.tahqiq.text.TextSpan;

/** Makes suggestions of the frames of a text, in its order, and finds who is meant where nobody is named. */
final class Reports {

    private final Passage passage;
    private final Words words;
    private final Speakers speakers;
    private final Antecedents antecedents = new Antecedents();
    private final List<Suggestion> suggestions = new ArrayList<>();

    Reports(Passage passage, Words words) {
        this.passage = passage;
        this.words = words;
        this.speakers = new Speakers(words);
    }

    List<Suggestion> suggestions() {
        return suggestions;
    }

    /** Remembers who acts in a sentence that begins with a verb. */
    void subject(Sentence sentence, NounPhrases phrases) {
        int verb = sentence.from();
        if (words.is(verb, Kind.NEGATION) || words.bare(verb).equals("قد")) {
            verb++;
        }
        while (verb < sentence.to()
                && (words.is(verb, Kind.MANNER)
                        || words.isComma(verb)
                        || words.bare(verb).equals("كما"))) {
            verb++;
        }
        if (phrases.isPreposition(verb)) {
            while (verb < sentence.to() && !words.isComma(verb)) {
                verb++;
            }
            verb++;
        }
        if ((words.word(verb).verb() == null && !phrases.looksLikeVerb(verb)) || !phrases.begins(verb + 1)) {
            return;
        }
        Word head = words.word(verb + 1);
        if (head.is(Kind.ROLE)
                || head.is(Kind.BODY)
                || head.is(Kind.TITLE)
                || head.is(Kind.PLACE)
                || head.is(Kind.WOMAN)
                || head.is(Kind.MAN)) {
            int core = phrases.core(verb + 1, sentence.to());
            int end = words.isComma(core) ? Math.max(core, phrases.end(verb + 1, sentence.to())) : core;
            antecedents.add(speakers.of(new Run(verb + 1, end), false));
        }
    }

    /**
     * Makes a suggestion of a frame.
     *
     * @param rest behind the last token of the rest of the content; -1 when there is none
     */
    void add(Frame frame, int rest, Sentence sentence) {
        Speaker speaker = speaker(frame, sentence);
        List<TextSpan> contents = new ArrayList<>();
        if (frame.lead() != Lead.PRONOUN) {
            contents.add(new Run(frame.content(), frame.to(), frame.cut()).span(words.text()));
        }
        if (rest > frame.rest()) {
            contents.add(new Run(frame.rest(), rest).span(words.text()));
        }
        TextSpan cue = words.text()
                .span(frame.cue().at(), frame.cue().to(), frame.cue().cut());
        AttributionFields fields = new AttributionFields(
                source(frame, speaker),
                speaker == null ? null : speaker.kind().name(),
                range(cue),
                frame.cue().verb().force().name(),
                contents.stream()
                        .map(each -> new Fields.Range((long) each.start(), (long) each.end(), null))
                        .toList(),
                form(frame).name(),
                frame.chain() == null ? null : List.of(speakers.fullName(frame.chain())));
        suggestions.add(Suggestion.of(
                passage, rule(frame), Tag.ATTRIBUTION, whole(frame, cue, contents), triggers(frame, cue), .9, fields));
    }

    private @Nullable Speaker speaker(Frame frame, Sentence sentence) {
        if (frame.source() != null) {
            Speaker speaker = speakers.of(frame.source(), true);
            antecedents.add(speaker);
            return speaker;
        }
        Speaker meant = frame.impersonal() ? null : antecedents.of(frame.cue(), sentence.from());
        if (meant != null) {
            antecedents.add(new Speaker(
                    meant.name(),
                    meant.kind(),
                    meant.feminine(),
                    meant.plural(),
                    frame.cue().at(),
                    true));
        }
        return meant;
    }

    private AttributionFields.Source source(Frame frame, @Nullable Speaker speaker) {
        if (frame.source() != null) {
            TextSpan span = frame.source().span(words.text());
            return new AttributionFields.Source(
                    speakers.fullName(frame.source()), (long) span.start(), (long) span.end(), false);
        }
        return new AttributionFields.Source(speaker == null ? "" : speaker.name(), null, null, !frame.impersonal());
    }

    private TextSpan whole(Frame frame, TextSpan cue, List<TextSpan> contents) {
        int start = cue.start();
        int end = cue.end();
        for (TextSpan content : contents) {
            start = Math.min(start, content.start());
            end = Math.max(end, content.end());
        }
        for (Run run : new Run[] {frame.source(), frame.chain()}) {
            if (run != null) {
                TextSpan span = run.span(words.text());
                start = Math.min(start, span.start());
                end = Math.max(end, span.end());
            }
        }
        return new TextSpan(start, end);
    }

    private Fields.Range range(TextSpan span) {
        return new Fields.Range(
                (long) span.start(), (long) span.end(), passage.text().quote(span));
    }

    private Form form(Frame frame) {
        Run content = new Run(frame.content(), frame.to());
        boolean noun = frame.lead() == Lead.PREPOSITION || frame.lead() == Lead.OBJECT;
        boolean quoted = !noun && words.opensQuote(content.from());
        int close = quoted ? words.text().partner(content.from()) : -1;
        if (quoted && (close >= content.to() - 1 || close == content.from())) {
            return Form.DIRECT;
        }
        if (frame.lead() == Lead.COLON) {
            return Form.DIRECT;
        }
        for (int at = content.from(); at < content.to(); at++) {
            if (words.isQuote(at)) {
                return Form.MIXED;
            }
        }
        return Form.INDIRECT;
    }

    private static String rule(Frame frame) {
        return "attribution." + frame.cue().type().name().toLowerCase(Locale.ROOT);
    }

    private List<TextSpan> triggers(Frame frame, TextSpan cue) {
        List<TextSpan> triggers = new ArrayList<>(List.of(cue));
        if (frame.source() != null) {
            triggers.add(frame.source().span(words.text()));
        }
        return triggers;
    }
}
