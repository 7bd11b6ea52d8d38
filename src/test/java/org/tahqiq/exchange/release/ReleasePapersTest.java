package org.tahqiq.exchange.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the papers of a release say, and what they do not. */
class ReleasePapersTest {

    @Test
    void itsPapersCountTheGold() throws IOException {
        Map<String, byte[]> bag = Bags.inside(Bags.unpack(new Frozen(Frozen.articles(1), Licence.BY, 1L).build()));
        assertThat(new String(bag.get("data/datacite.json"), StandardCharsets.UTF_8))
                .contains("\"1 article\"", "\"2345 annotations\"", "\"1 gold annotation\"");
        assertThat(new String(bag.get("data/README.md"), StandardCharsets.UTF_8))
                .contains("8 · وسوم النسخة المرجعية: 1.", "8 · marks of the gold: 1.");
        assertThat(new String(bag.get("data/load.py"), StandardCharsets.UTF_8)).contains("get(\"gold\", [])");
    }

    @Test
    void itsDatasheetSaysWhatTheDeskAnsweredAndWhatItLeftOpen() throws IOException {
        String sheet = paper(null, Map.of(DeskQuestion.FUNDING, "صندوق الصحافة\nومنحة"), "datasheet.md");
        assertThat(sheet)
                .contains("Who paid for it? — صندوق الصحافة\n  ومنحة\n", "was it made? — **[للمكتب · for the desk]**");
        Map<DeskQuestion, String> all = new EnumMap<>(DeskQuestion.class);
        for (DeskQuestion question : DeskQuestion.values()) {
            all.put(question, "جواب " + question);
        }
        String full = paper(null, all, "datasheet.md");
        assertThat(full).contains(all.values());
        assertThat(full.substring(full.indexOf("## "))).doesNotContain("[للمكتب");
    }

    @Test
    void itsLicenceSaysThatItCoversNoTextOfAnArticle() throws IOException {
        assertThat(paper(null, Map.of(), "LICENSE"))
                .contains("CC-BY-4.0", "the rights to the articles’ texts stay with their owners.");
        assertThat(paper(null, Map.of(), "README.md")).contains("أما نصوص المقالات فحقوقها لأصحابها.");
    }

    @Test
    void itsPapersClaimNoReadingOfWhatCameFromFiles() throws IOException {
        assertThat(paper(2_345L, Map.of(), "README.md"))
                .contains("Nobody read and marked here. Marks that came from files", "is not known here")
                .doesNotContain("Each member read alone", "The guidelines in force were");
        assertThat(paper(45L, Map.of(), "README.md"))
                .contains("Each member read alone", "What was marked here was marked under version 4");
        assertThat(paper(null, Map.of(), "README.md")).contains("The guidelines in force were version 4");
    }

    @Test
    void itsPapersNameTheGuidelinesThatWereUsedAndReadersWhoSawOthers() throws IOException {
        Colophon.Readings readings = new Colophon.Readings(
                new TreeMap<>(Map.of(1, new Colophon.Readings.Under(5, 3), 4, new Colophon.Readings.Under(2, 1))),
                3,
                1);
        String card = paper(45L, Map.of(), "README.md", readings);
        assertThat(card)
                .contains(
                        "version 1: 5, articles 3; version 4: 2, articles 1. In force on that day was version 4",
                        "النسخة 1: 5، ومقالاتها 3؛ النسخة 4: 2، ومقالاتها 1.",
                        "Those of what came from files are not known",
                        "except curators and admins, who may see all of it: of the readers, by their roles on that day, 1 / 3.")
                .doesNotContain("marked under version");
        assertThat(paper(null, Map.of(), "README.md", new Colophon.Readings(readings.under(), 3, 0)))
                .contains("saw no other's work: what each marked");
    }

    @Test
    void itsPapersSayNothingThatNobodySaid() throws IOException {
        Colophon.Readings none = new Colophon.Readings(new TreeMap<>(), 0, 0);
        assertThat(paper(null, Map.of(), "README.md", none))
                .contains("- fact-checking\ntags:\n")
                .doesNotContain("expert-generated", "source_datasets", "language_creators");
        assertThat(paper(null, Map.of(), "datasheet.md", none))
                .contains("النص كما أُدخل،", "The text as it was brought in,")
                .doesNotContain("as it was published");
        assertThat(paper(null, Map.of(), "README.md")).contains("- expert-generated\n");
    }

    private static String paper(
            @Nullable Long broughtIn,
            Map<DeskQuestion, String> answers,
            String name,
            Colophon.@Nullable Readings readings)
            throws IOException {
        byte[] archive = new Frozen(Frozen.articles(1), Licence.BY, 0L, broughtIn, answers, readings).build();
        return new String(Bags.inside(Bags.unpack(archive)).get("data/" + name), StandardCharsets.UTF_8);
    }

    private static String paper(@Nullable Long broughtIn, Map<DeskQuestion, String> answers, String name)
            throws IOException {
        return paper(broughtIn, answers, name, null);
    }
}
