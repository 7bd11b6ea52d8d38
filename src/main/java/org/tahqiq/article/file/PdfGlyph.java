package org.tahqiq.article.file;

/**
 * What one glyph says and where it stands, in points; x and y grow to the right and down.
 *
 * @param words one letter, the letters of a ligature, or a mark
 */
record PdfGlyph(String words, float x, float y, float width, float size) {

    float end() {
        return x + width;
    }

    boolean isMark() {
        return words.codePoints().allMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK);
    }

    /** Of lam-alef it is the lam that bears the mark, as in تفصيلًا and إلّا. */
    PdfGlyph with(PdfGlyph mark) {
        int behind = words.startsWith("ل") && words.length() > 1 && "اأإآ".indexOf(words.charAt(1)) >= 0
                ? 1
                : words.length();
        return new PdfGlyph(words.substring(0, behind) + mark.words + words.substring(behind), x, y, width, size);
    }

    /** Whether something above this one's place belongs to it; a mark may hang over the border a little. */
    boolean isUnder(PdfGlyph mark) {
        float slack = 0.3f * size;
        return mark.x >= x - slack && mark.x <= end() + slack;
    }
}
