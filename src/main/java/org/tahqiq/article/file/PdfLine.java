package org.tahqiq.article.file;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The glyphs of a line, put from the order in which they stand into the order in which they are read. */
final class PdfLine {

    /** Of the size of the letters: a wider gap is a blank that was not drawn. */
    private static final float GAP = 0.15f;

    private static final float NO_GAP = 0.05f;

    /** What is drawn twice in one place is bold, and written once. */
    private static final float SAME_PLACE = 0.2f;

    /** A glyph in reading order. */
    record Read(String words, boolean rightToLeft) {}

    private final List<PdfGlyph> glyphs;
    private final boolean rightToLeft;

    /** @param drawn as they were drawn */
    PdfLine(List<PdfGlyph> drawn) {
        glyphs = spaced(apart(bases(drawn)));
        rightToLeft = letters(true) >= letters(false);
    }

    /** A mark is drawn before its letter where a line is drawn from left to right, else behind it. */
    private static List<PdfGlyph> bases(List<PdfGlyph> drawn) {
        List<PdfGlyph> bases = new ArrayList<>();
        List<PdfGlyph> waiting = new ArrayList<>();
        for (PdfGlyph glyph : drawn) {
            if (!glyph.isMark()) {
                PdfGlyph whole = glyph;
                for (PdfGlyph mark : waiting) {
                    if (glyph.isUnder(mark) || bases.isEmpty()) {
                        whole = whole.with(mark);
                    } else {
                        bases.set(bases.size() - 1, bases.getLast().with(mark));
                    }
                }
                waiting.clear();
                bases.add(whole);
            } else {
                waiting.add(glyph);
            }
        }
        if (!bases.isEmpty()) {
            for (PdfGlyph mark : waiting) {
                bases.set(bases.size() - 1, bases.getLast().with(mark));
            }
        }
        return bases;
    }

    private static List<PdfGlyph> apart(List<PdfGlyph> bases) {
        List<PdfGlyph> apart = new ArrayList<>();
        bases.stream().sorted(Comparator.comparingDouble(PdfGlyph::x)).forEachOrdered(glyph -> {
            boolean again = !apart.isEmpty()
                    && apart.getLast().words().equals(glyph.words())
                    && glyph.x() - apart.getLast().x() < SAME_PLACE * glyph.width();
            if (!again) {
                if (apart.size() > 1
                        && apart.getLast().words().isBlank()
                        && !isApart(apart.get(apart.size() - 2), glyph)) {
                    apart.removeLast();
                }
                apart.add(glyph);
            }
        });
        return apart;
    }

    /** A blank over which the next glyph is drawn is none. */
    private static boolean isApart(PdfGlyph before, PdfGlyph next) {
        return next.x() - before.end() > NO_GAP * next.size();
    }

    /** With one blank wherever there are some, or room for one. */
    private static List<PdfGlyph> spaced(List<PdfGlyph> apart) {
        List<PdfGlyph> spaced = new ArrayList<>();
        for (PdfGlyph glyph : apart) {
            if (!spaced.isEmpty()) {
                PdfGlyph before = spaced.getLast();
                boolean blank = before.words().isBlank();
                if (!blank && !glyph.words().isBlank() && glyph.x() - before.end() > GAP * glyph.size()) {
                    spaced.add(new PdfGlyph(" ", before.end(), glyph.y(), glyph.x() - before.end(), glyph.size()));
                } else if (blank && glyph.words().isBlank()) {
                    continue;
                }
            } else if (glyph.words().isBlank()) {
                continue;
            }
            spaced.add(glyph);
        }
        while (!spaced.isEmpty() && spaced.getLast().words().isBlank()) {
            spaced.removeLast();
        }
        return spaced;
    }

    private long letters(boolean ofRightToLeft) {
        return glyphs.stream()
                .map(PdfGlyph::words)
                .filter(words -> Character.isLetter(words.codePointAt(0)))
                .filter(words -> isRightToLeft(words.codePointAt(0)) == ofRightToLeft)
                .count();
    }

    private static boolean isRightToLeft(int c) {
        int direction = UCharacter.getDirection(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == UCharacter.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** The inverse of the bidirectional algorithm (ICU's), a character for each glyph. */
    List<Read> read() {
        StringBuilder seen = new StringBuilder();
        glyphs.forEach(glyph -> seen.append(glyph.words().charAt(0)));
        Bidi order = new Bidi();
        order.setReorderingMode(Bidi.REORDER_INVERSE_LIKE_DIRECT);
        order.setPara(seen.toString(), rightToLeft ? Bidi.RTL : Bidi.LTR, null);
        List<Read> read = new ArrayList<>();
        for (int place : order.getVisualMap()) {
            read.add(new Read(glyphs.get(place).words(), (order.getLevelAt(place) & 1) == 1));
        }
        return read;
    }

    boolean isRightToLeft() {
        return rightToLeft;
    }

    float left() {
        return glyphs.getFirst().x();
    }

    float right() {
        return glyphs.getLast().end();
    }

    float y() {
        return glyphs.getFirst().y();
    }

    float size() {
        return (float) glyphs.stream().mapToDouble(PdfGlyph::size).max().orElse(1);
    }

    /** How much room its first word takes with a blank before it. */
    float firstWord() {
        float width = 0;
        for (int i = 0; i < glyphs.size(); i++) {
            PdfGlyph glyph = glyphs.get(rightToLeft ? glyphs.size() - 1 - i : i);
            width += glyph.width();
            if (glyph.words().isBlank()) {
                return width;
            }
        }
        return width;
    }
}
