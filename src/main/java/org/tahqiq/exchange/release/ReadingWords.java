package org.tahqiq.exchange.release;

import java.util.stream.Collectors;

/** What the papers say of the readings that marks come from. */
final class ReadingWords {

    private ReadingWords() {}

    record Said(String arabic, String english) {}

    /**
     * Readings keep the version they were made under, and the one that is enclosed may not be theirs.
     *
     * @param broughtIn whether other marks came from files
     */
    static Said guidelines(int inForce, Colophon.Readings readings, boolean broughtIn) {
        return new Said(
                "القراءات بحسب نسخ الإرشادات: " + under(readings, "بلا نسخة محفوظة", "النسخة ", "، ومقالاتها ", "؛ ")
                        + ". والنسخة السارية يومها " + inForce + ": `guidelines.md`."
                        + (broughtIn ? " أما ما جاء من ملفات فلا تُعرف إرشاداته هنا. " + PaperWords.OPEN : ""),
                "Readings by version of the guidelines: "
                        + under(readings, "no version kept", "version ", ", articles ", "; ")
                        + ". In force on that day was version " + inForce + ": `guidelines.md`."
                        + (broughtIn ? " Those of what came from files are not known here. " + PaperWords.OPEN : ""));
    }

    private static String under(Colophon.Readings readings, String none, String name, String articles, String between) {
        return readings.under().entrySet().stream()
                .map(each -> (each.getKey() == 0 ? none : name + each.getKey()) + ": "
                        + each.getValue().readings() + articles
                        + each.getValue().articles())
                .collect(Collectors.joining(between));
    }

    /** Of independent readings, some of them by members who see what others marked. */
    static Said alone(Colophon.Readings readings) {
        String of = readings.seeing() + " / " + readings.readers();
        return new Said(
                "قرأ كل عضو وحده ولم يرَ عمل غيره، إلا أمناء المدوّنة والمديرين، فلهم أن يروا العمل كله؛ وهم من القرّاء، بحسب أدوارهم يومها: "
                        + of + ". ما وسمه كلٌّ في `annotations`، وما حُسم بين القراءات في `gold`.",
                "Each member read alone and saw no other's work, except curators and admins, who may see all of it: of the"
                        + " readers, by their roles on that day, " + of
                        + ". What each marked is in `annotations`, what was settled between them in `gold`.");
    }
}
