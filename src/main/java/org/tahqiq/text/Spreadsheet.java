package org.tahqiq.text;

import java.util.regex.Pattern;

/** What a spreadsheet makes of words. */
public final class Spreadsheet {

    /**
     * What a spreadsheet takes for the beginning of a formula, in ASCII or full width (OWASP, CSV Injection); also behind what
     * a spreadsheet set to other separators takes for the end of a cell.
     */
    private static final Pattern FORMULA = Pattern.compile("(?:\\A|(?<=[;\\t\\r\\n]))(?=[\"\\x20]*[=+\\-@\\t\\r＝＋－＠])");

    private Spreadsheet() {}

    /** The cell with a {@code '} wherever a spreadsheet would begin to calculate. */
    public static String guarded(String cell) {
        return FORMULA.matcher(cell).replaceAll("'");
    }
}
