package org.tahqiq.exchange.release;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahqiq.article.Corpus;

/** What fills the gaps of the papers. Numbers are in digits 0–9, wherever the machine stands that writes them. */
final class PaperWords {

    /** For whoever knows it. */
    static final String OPEN = "**[للمكتب · for the desk]**";

    private final Map<String, String> words = new TreeMap<>();
    private final Colophon colophon;

    private PaperWords(Colophon colophon) {
        this.colophon = colophon;
    }

    static Map<String, String> of(Colophon colophon) {
        PaperWords all = new PaperWords(colophon);
        all.names();
        all.counts();
        all.licence();
        all.agreement();
        all.guidelines();
        all.mode();
        all.neutral();
        all.desk();
        return all.words;
    }

    private void names() {
        Citation citation = Citation.of(colophon);
        words.put("title", colophon.title());
        words.put("title.quoted", ReleaseJson.quoted(colophon.title()));
        words.put("number", String.valueOf(colophon.number()));
        words.put("notes", or(colophon.notes(), ""));
        words.put("day", colophon.day().toString());
        words.put("desk", colophon.desk());
        words.put("desk.quoted", ReleaseJson.quoted(colophon.desk()));
        words.put("made-by", colophon.madeBy());
        words.put("urn", colophon.urn());
        words.put("corpus", colophon.corpus().name());
        words.put("citation", citation.apa());
        words.put("bibtex", citation.bibtex());
    }

    private void counts() {
        Colophon.Contents contents = colophon.contents();
        words.put("articles", String.valueOf(contents.articles()));
        words.put("annotations", String.valueOf(contents.annotations()));
        words.put("relations", String.valueOf(contents.relations()));
        words.put("reviews", String.valueOf(contents.reviews()));
        gold(contents.gold());
        words.put("size", size(contents.articles()));
        words.put(
                "rows",
                each(
                        "\n",
                        split ->
                                "| " + code(split) + " | `" + split.file() + "` | " + contents.articles(split) + " |"));
        words.put("splits", each(", ", split -> "`" + split.file() + "` " + contents.articles(split)));
        List<Split> filled = Arrays.stream(Split.values())
                .filter(split -> contents.articles(split) > 0)
                .toList();
        // A card that names an empty file is refused by its reader.
        words.put("files", filled.stream().map(PaperWords::fileInCard).collect(Collectors.joining("\n")));
    }

    /** Papers of releases that were made before gold was counted say nothing of it, as they were built (decision 0034). */
    private void gold(@Nullable Long gold) {
        say(
                "gold",
                gold == null ? "" : " · وسوم النسخة المرجعية: " + gold,
                gold == null ? "" : " · marks of the gold: " + gold);
        words.put("load.marks", gold == null ? "" : " + article.get(\"gold\", [])");
        words.put("load.gold", gold == null ? "" : ", sum(len(article.get(\"gold\", [])) for article in read)");
    }

    private static String each(String between, Function<Split, String> words) {
        return Arrays.stream(Split.values()).map(words).collect(Collectors.joining(between));
    }

    private static String code(Split split) {
        return split.name().toLowerCase(Locale.ROOT);
    }

    /** What we call dev is called validation there. */
    private static String fileInCard(Split split) {
        return "  - split: " + (split == Split.DEV ? "validation" : code(split)) + "\n    path: " + split.file();
    }

    /** The classes of https://huggingface.co/docs/hub/datasets-cards, as far as a corpus may go. */
    private static String size(long articles) {
        return articles < 1_000
                ? "n<1K"
                : articles < 10_000 ? "1K<n<10K" : articles < 100_000 ? "10K<n<100K" : "100K<n<1M";
    }

    private void licence() {
        Licence licence = colophon.licence();
        words.put("licence.card", licence == null ? "unknown" : licence.inCard());
        words.put("licence.cff", licence == null ? "" : "license: " + licence.spdx() + "\n");
        if (licence == null) {
            say(
                    "licence",
                    "لم تُذكر رخصة: اسأل من نشره قبل أن تستعمله.",
                    "No licence was given: ask whoever published it before you use it.");
        } else {
            String name = licence.title() + " (SPDX: " + licence.spdx() + "), " + licence.address();
            String covers = isLater()
                    ? ". It covers the marks and verdicts alone; the rights to the articles’ texts stay with their owners."
                    : "";
            String arabic = isLater() ? " تسري على الوسوم والأحكام وحدها، أما نصوص المقالات فحقوقها لأصحابها." : "";
            say("licence", "الرخصة: " + name + "." + arabic, "Licence: " + name + covers);
        }
    }

    private void agreement() {
        Colophon.Figures figures = colophon.figures();
        if (figures == null || figures.articles() == 0) {
            say(
                    "agreement",
                    "لا أرقام للاتفاق: لم تُعدّ، أو لم يقرأ اثنان مقالًا واحدًا كلٌّ وحده.",
                    "There are no figures of agreement: none were prepared, or no article was read by two, each alone.");
            return;
        }
        String numbers = "Krippendorff α " + rounded(figures.alpha()) + " · unitizing α " + rounded(figures.unitizing())
                + " · Fleiss κ " + rounded(figures.fleiss()) + " · F1 " + rounded(figures.exactF1()) + " / "
                + rounded(figures.overlapF1());
        say(
                "agreement",
                "الاتفاق بين الموسِّمين في " + figures.articles() + " من المقالات، كما حُسب في " + figures.asOf() + ": "
                        + numbers + "؛ والباقي في `agreement.json`.",
                "Agreement between readers on " + figures.articles() + " of the articles, as reckoned at "
                        + figures.asOf() + ": " + numbers + "; the rest is in `agreement.json`.");
    }

    /** With three decimals and a point, whatever the machine's language. */
    private static String rounded(@Nullable Double figure) {
        return figure == null
                ? "–"
                : BigDecimal.valueOf(figure).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }

    private void guidelines() {
        Integer version = colophon.guidelines();
        if (version == null) {
            say(
                    "guidelines",
                    "لا إرشادات محفوظة مع المدوّنة. " + OPEN,
                    "No guidelines are kept with the corpus. " + OPEN);
        } else if (isAllBroughtIn()) {
            say(
                    "guidelines",
                    "جاءت الوسوم كلها من ملفات، فلا يُعرف هنا بأي إرشادات وُسمت؛ وإرشادات المدوّنة يومها نسختها "
                            + version + ": `guidelines.md`. " + OPEN,
                    "All marks came from files, and under which guidelines they were made is not known here; those of the corpus"
                            + " were then version " + version + ": `guidelines.md`. " + OPEN);
        } else if (colophon.readings() != null && !colophon.readings().under().isEmpty()) {
            say(
                    "guidelines",
                    ReadingWords.guidelines(
                            version, colophon.readings(), colophon.contents().broughtIn() != null));
        } else if (isLater() && colophon.contents().broughtIn() != null) {
            say(
                    "guidelines",
                    "وُسم ما وُسم هنا بالإرشادات، نسختها " + version
                            + ": `guidelines.md`؛ أما ما جاء من ملفات فلا تُعرف إرشاداته هنا. " + OPEN,
                    "What was marked here was marked under version " + version
                            + " of the guidelines: `guidelines.md`; those of"
                            + " what came from files are not known here. " + OPEN);
        } else {
            say(
                    "guidelines",
                    "وُسم بالإرشادات، نسختها " + version + ": `guidelines.md`.",
                    "The guidelines in force were version " + version + ": `guidelines.md`.");
        }
    }

    /** So that nobody here marked anything. */
    private boolean isAllBroughtIn() {
        Long broughtIn = colophon.contents().broughtIn();
        return isLater()
                && broughtIn != null
                && broughtIn == colophon.contents().annotations();
    }

    private void mode() {
        if (isAllBroughtIn()) {
            boolean settled =
                    colophon.contents().gold() != null && colophon.contents().gold() > 0;
            say(
                    "mode",
                    "لم يقرأ هنا أحد ليسم." + (settled ? " وما حُسم بين ما جاء ففي `gold`." : ""),
                    "Nobody read and marked here."
                            + (settled ? " What was settled between what came is in `gold`." : ""));
        } else if (colophon.corpus().mode() == Corpus.Mode.INDEPENDENT
                && colophon.readings() != null
                && colophon.readings().seeing() > 0) {
            say("mode", ReadingWords.alone(colophon.readings()));
        } else if (colophon.corpus().mode() == Corpus.Mode.INDEPENDENT) {
            say(
                    "mode",
                    "قرأ كل عضو وحده ولم يرَ عمل غيره: ما وسمه كلٌّ في `annotations`، وما حُسم بين القراءات في `gold`.",
                    "Each member read alone and saw no other's work: what each marked is in `annotations`, what was settled between"
                            + " them in `gold`.");
        } else {
            say("mode", "عمل الأعضاء معًا على الوسوم نفسها.", "Members worked together on the same marks.");
        }
        Long broughtIn = colophon.contents().broughtIn();
        if (broughtIn != null) {
            String arabic = " وسوم جاءت من ملفات، وليس صاحبها عضوًا هنا: " + broughtIn
                    + "؛ تُعدّ في الاتفاق والحسم لمن استوردها.";
            String english = " Marks that came from files, made by nobody who is a member here: " + broughtIn
                    + "; in agreement and settling they count for whoever brought them in.";
            words.merge("mode.ar", arabic, String::concat);
            words.merge("mode.en", english, String::concat);
        }
    }

    /** Who made the marks, and where the texts are from, is for the desk to say; earlier papers said it unasked. */
    private void neutral() {
        boolean unasked = colophon.readings() == null;
        words.put("card.makers", unasked ? """
                        annotations_creators:
                        - expert-generated
                        language_creators:
                        - found
                        source_datasets:
                        - original
                        """ : "");
        say(
                "text",
                unasked ? "النص كما نُشر" : "النص كما أُدخل",
                unasked ? "The text as it was published" : "The text as it was brought in");
    }

    private void desk() {
        Map<DeskQuestion, String> answers = said(colophon.answers());
        for (DeskQuestion question : DeskQuestion.values()) {
            // In the line of a list, whose further lines stand in from its edge.
            words.put(question.gap(), or(answers.get(question), OPEN).replace("\n", "\n  "));
        }
        String description = colophon.corpus().description();
        if (description != null) {
            words.put(DeskQuestion.PURPOSE.gap(), description);
        }
    }

    private static Map<DeskQuestion, String> said(@Nullable Map<DeskQuestion, String> answers) {
        return answers == null ? Map.of() : answers;
    }

    /** Papers of releases that were made before their words were set right keep them (decision 0034). */
    private boolean isLater() {
        return colophon.answers() != null;
    }

    private void say(String what, ReadingWords.Said said) {
        say(what, said.arabic(), said.english());
    }

    private void say(String what, String arabic, String english) {
        words.put(what + ".ar", arabic);
        words.put(what + ".en", english);
    }

    private static String or(@Nullable String said, String otherwise) {
        return said == null ? otherwise : said;
    }
}
