package org.tahqiq.annotation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tahqiq.text.TextSpan;

/**
 * A proposed annotation with the rule that proposed it.
 *
 * @param id the same whenever the same rule proposes the same tag for the same range of the same text
 * @param rule a short stable code, say {@code figure.money}
 * @param score between 0 and 1: how often such a proposal is right
 */
public record Suggestion(UUID id, Tag tag, TextSpan span, String rule, Reason reason, double score, Fields fields) {

    /**
     * Why it was proposed: a sentence in the reader's language (message {@code key}) and the words that gave rise to it, which
     * are also the arguments {0}, {1} … of the sentence.
     */
    public record Reason(String key, List<Trigger> triggers) {

        public Reason {
            triggers = List.copyOf(triggers);
        }

        private static Reason of(Passage passage, String rule, List<TextSpan> spans) {
            List<Trigger> triggers = new ArrayList<>(spans.size());
            for (TextSpan span : spans) {
                triggers.add(new Trigger(passage.text().quote(span), span));
            }
            return new Reason("suggestion.reason." + rule, triggers);
        }
    }

    /** Some words of the text that speak for the proposal. */
    public record Trigger(String words, TextSpan span) {}

    /** A proposal of a rule, whose reason is the message {@code suggestion.reason.RULE}. */
    public static Suggestion of(
            Passage passage,
            String rule,
            Tag tag,
            TextSpan span,
            List<TextSpan> triggers,
            double score,
            Fields fields) {
        String name = passage.key() + "\n" + rule + "\n" + tag + "\n" + span.start() + "-" + span.end();
        return new Suggestion(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                tag,
                span,
                rule,
                Reason.of(passage, rule, triggers),
                score,
                fields);
    }
}
