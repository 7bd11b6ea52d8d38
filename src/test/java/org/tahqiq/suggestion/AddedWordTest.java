package org.tahqiq.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tahqiq.annotation.AttributionFields;
import org.tahqiq.annotation.FigureFields;
import org.tahqiq.annotation.Passage;
import org.tahqiq.annotation.Passage.LexiconEntry;
import org.tahqiq.suggestion.AddedWord.Kind;
import org.tahqiq.text.Refusal;

/** What a corpus adds to the word lists, and what the detectors find with it. */
class AddedWordTest {

    private final Detectors detectors = new Detectors();

    @ParameterizedTest(name = "{0}: {1}، {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "UNIT, قادوس, قواديس, QUANTITY, باع المزارع 15 قادوس من القمح., 15 قادوس",
                "UNIT, قادوس, قواديس, QUANTITY, باع المزارع ثلاثة قواديس من القمح., ثلاثة قواديس",
                "UNIT, قادوس, قواديس, QUANTITY, باع المزارع قادوسين من القمح., قادوسين",
                "UNIT, قادوس, -, QUANTITY, باع المزارع 15 قادوسا من القمح., 15 قادوسا",
                "UNIT, طن مكافئ, أطنان مكافئة, QUANTITY, بلغ الإنتاج 9 أطنان مكافئة., بلغ الإنتاج 9 أطنان مكافئة",
                "COUNTED, بسطة, بسطات, COUNT, أزالت البلدية 40 بسطة مخالفة., 40 بسطة",
            })
    void findsFiguresOfAnAddedUnit(
            Kind kind, String word, @Nullable String plural, String figure, String sentence, String quote) {
        LexiconEntry entry = new AddedWord(kind, word, null, null, plural).entry();
        List<FigureFields> found = figures(sentence, List.of(entry));
        assertThat(found).extracting(FigureFields::unit).containsExactly(word);
        assertThat(found).extracting(FigureFields::kind).containsExactly(figure);
        String text = detectors.suggest(passage(sentence, List.of(entry))).stream()
                .filter(each -> each.fields() instanceof FigureFields)
                .map(each -> sentence.substring(each.span().start(), each.span().end()))
                .findFirst()
                .orElseThrow();
        assertThat(quote).endsWith(text);
    }

    @Test
    void keepsTheUnitsOfACorpusFromOtherCorpora() {
        String sentence = "باع المزارع قادوسين من القمح.";
        List<LexiconEntry> added = List.of(new AddedWord(Kind.UNIT, "قادوس", null, null, "قواديس").entry());
        assertThat(figures(sentence, added)).hasSize(1);
        assertThat(figures(sentence, List.of())).isEmpty();
    }

    @Test
    void findsWhoSpeaksByAnAddedVerbAndCalling() {
        List<LexiconEntry> added = List.of(
                new AddedWord(Kind.VERB, "برطم", "يبرطم", "DOUBT", null).entry(),
                new AddedWord(Kind.ROLE, "معقب معاملات", null, null, null).entry());
        String sentence = "وبرطم المراجع أن المعاملة ضاعت.";
        assertThat(attributions(sentence, List.of())).isEmpty();
        assertThat(attributions(sentence, added))
                .extracting(AttributionFields::force)
                .containsExactly("DOUBT");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void tellsALineAsItWasAdded(Kind kind) {
        AddedWord added = new AddedWord(
                kind,
                "كلمة جديدة",
                kind == Kind.VERB ? "يجدد" : null,
                kind.isCue() ? "ASSERT" : null,
                kind.isUnit() ? "كلمات" : null);
        assertThat(AddedWord.of(added.entry())).isEqualTo(added);
    }

    @Test
    void takesAWordWithItsVowels() {
        assertThat(new AddedWord(Kind.VERB, "برطَّم", "يبرطــم", "DOUBT", null).entry())
                .isEqualTo(new AddedWord(Kind.VERB, "برطم", "يبرطم", "DOUBT", null).entry());
    }

    @Test
    void refusesAPluralOfOtherLetters() {
        assertThatThrownBy(() -> new AddedWord(Kind.UNIT, "قادوس", null, null, "ardebs").entry())
                .isInstanceOf(Refusal.class);
    }

    private List<FigureFields> figures(String sentence, List<LexiconEntry> entries) {
        return detectors.suggest(passage(sentence, entries)).stream()
                .map(each -> each.fields())
                .filter(FigureFields.class::isInstance)
                .map(FigureFields.class::cast)
                .toList();
    }

    private List<AttributionFields> attributions(String sentence, List<LexiconEntry> entries) {
        return detectors.suggest(passage(sentence, entries)).stream()
                .map(each -> each.fields())
                .filter(AttributionFields.class::isInstance)
                .map(AttributionFields.class::cast)
                .toList();
    }

    private static Passage passage(String sentence, List<LexiconEntry> entries) {
        Passage plain = Passage.of(sentence);
        return new Passage(plain.key(), plain.text(), plain.publishedAt(), plain.language(), entries);
    }
}
