package org.tahqiq.suggestion;

/**
 * What may be written before a word as part of it: one of و ف, then one of ب ل ك س (J. Ryding, A Reference Grammar of Modern
 * Standard Arabic, 2005, § 7.2 and ch. 16). Whether it is there, only the rest can tell: وقال, but وقف.
 */
public final class Clitics {

    /** As many letters as can stand before a word. */
    public static final int MOST = 2;

    private Clitics() {}

    /** How many letters to cut next, after having cut some; negative when there is nothing more to cut. */
    public static int next(String folded, int cut) {
        if (folded.length() < cut + 3 || cut > 1) {
            return -1;
        }
        char letter = folded.charAt(cut);
        boolean joins = cut == 0 && (letter == 'و' || letter == 'ف');
        return joins || "بلكس".indexOf(letter) >= 0 ? (cut == 1 && !isJoint(folded) ? -1 : cut + 1) : -1;
    }

    public static boolean isJoint(String folded) {
        return folded.charAt(0) == 'و' || folded.charAt(0) == 'ف';
    }
}
