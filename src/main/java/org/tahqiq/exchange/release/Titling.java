package org.tahqiq.exchange.release;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.Typed;

/**
 * What a curator says of a release that is to be made.
 *
 * @param answers to questions of the datasheet, no empty ones among them
 * @param licence null when none is given: nobody but the desk can say then what may be done with it
 */
public record Titling(
        CorpusId corpus,
        String title,
        @Nullable String notes,
        @Nullable Licence licence,
        Map<DeskQuestion, String> answers) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NOTES = 4000;

    /** @throws org.tahqiq.text.Refusal {@code licence-unknown} for a licence that no SPDX identifier of ours names */
    public static Titling of(
            CorpusId corpus, @Nullable String title, @Nullable String notes, @Nullable String licence) {
        return new Titling(
                corpus,
                Typed.name("title", title, LONGEST_TITLE),
                Typed.prose("notes", notes, LONGEST_NOTES),
                Licence.optional(licence),
                Map.of());
    }

    /** With what the desk answers; questions that are left out stay open in the datasheet. */
    public Titling answering(Map<DeskQuestion, String> answers) {
        Map<DeskQuestion, String> said = new EnumMap<>(DeskQuestion.class);
        answers.forEach((question, answer) -> {
            String prose = Typed.prose(question.name(), answer, LONGEST_NOTES);
            if (prose != null) {
                said.put(question, prose);
            }
        });
        return new Titling(corpus, title, notes, licence, said);
    }
}
