package org.tahqiq.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers in digits: which of the signs between them part thousands, and which is the decimal sign. */
final class NumeralDigits {

    private static final Pattern PLAIN = Pattern.compile("\\d+");
    private static final Pattern GROUPED =
            Pattern.compile("[1-9]\\d{0,2}(?:([.,،٬\\u00A0\\u202F])\\d{3})(?:\\1\\d{3})*");

    private NumeralDigits() {}

    static boolean begin(ArabicWord word) {
        return Character.isDigit(word.folded().charAt(0));
    }

    /** As {@link ArabicNumerals#digits} has it. */
    static Optional<BigDecimal> value(String written) {
        String digits = ArabicWord.fold(written);
        if (PLAIN.matcher(digits).matches()) {
            return Optional.of(new BigDecimal(digits));
        }
        int last = lastSeparator(digits);
        if (last <= 0 || last == digits.length() - 1) {
            return Optional.empty();
        }
        String whole = digits.substring(0, last);
        String rest = digits.substring(last + 1);
        char separator = digits.charAt(last);
        if (GROUPED.matcher(digits).matches()) {
            boolean oneDot = separator == '.' && lastSeparator(whole) < 0;
            return oneDot ? Optional.empty() : Optional.of(new BigDecimal(digits.replaceAll("\\D", "")));
        }
        boolean decimal = separator == '٫'
                || ((separator == '.' || separator == ',' || separator == '،')
                        && (rest.length() != 3 || whole.equals("0")));
        boolean wholeIsPlain =
                PLAIN.matcher(whole).matches() || (GROUPED.matcher(whole).matches() && whole.indexOf(separator) < 0);
        return decimal && wholeIsPlain
                ? Optional.of(new BigDecimal(whole.replaceAll("\\D", "") + "." + rest))
                : Optional.empty();
    }

    private static int lastSeparator(String digits) {
        for (int i = digits.length() - 1; i >= 0; i--) {
            if (!Character.isDigit(digits.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}
