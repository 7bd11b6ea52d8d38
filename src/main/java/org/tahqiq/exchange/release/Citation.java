package org.tahqiq.exchange.release;

/** How a release is cited: by its desk, year, title, number, and the id that no other release has. */
public record Citation(String text, String bibtex, String apa) {

    public static Citation of(Colophon colophon) {
        String year = String.valueOf(colophon.day().getYear());
        String version = String.valueOf(colophon.number());
        return new Citation(
                colophon.desk() + ". " + colophon.title() + ". الإصدار " + version + ". " + year + ". "
                        + colophon.urn(),
                String.join(
                        "\n",
                        "@misc{" + colophon.name() + ",",
                        "  author       = {{" + latex(colophon.desk()) + "}},",
                        "  title        = {{" + latex(colophon.title()) + "}},",
                        "  year         = {" + year + "},",
                        "  version      = {" + version + "},",
                        "  note         = {Data set},",
                        "  howpublished = {" + colophon.urn() + "}",
                        "}"),
                colophon.desk() + ". (" + year + "). " + colophon.title() + " (Version " + version + ") [Data set]. "
                        + colophon.urn());
    }

    /** What TeX would take for a command stands for itself. */
    private static String latex(String words) {
        return words.replace("\\", "\\textbackslash ").replaceAll("([&%$#_{}])", "\\\\$1");
    }
}
