package org.tahqiq.article.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines put together to the paragraphs they were. A paragraph ends where the next line is further below than lines are, is set in another
 * size or begins further in, and where its first word would have found room.
 */
final class PdfParagraphs {

    /** Times the pitch of the lines. */
    private static final float FURTHER_BELOW = 1.25f;
    /** Times the size of the letters. */
    private static final float FURTHER_IN = 0.8f;

    private static final float OTHER_SIZE = 1.1f;

    /** A typesetter that knows no better draws the sign on the wrong side; nobody writes it there in Arabic. */
    private static final Pattern PERCENT = Pattern.compile("(?<![\\d\\p{L}])([%٪])(\\d[\\d.,٫٬]*)(?![\\d%٪])");

    /** Between two letters it stretches a line to its measure; behind one alone it is written (هـ). */
    private static final Pattern STRETCH = Pattern.compile("(?<=\\p{IsArabic})(?<!ـ)ـ+(?=\\p{IsArabic})(?!ـ)");

    private static final String BRACKETS = "()[]{}«»‹›";

    private final StringBuilder text = new StringBuilder();
    private final boolean mirrored;
    private boolean joined;
    private boolean stretched;

    PdfParagraphs(List<PdfLine> lines) {
        List<List<PdfLine.Read>> read = lines.stream().map(PdfLine::read).toList();
        mirrored = drawnAsSeen(read);
        float pitch = pitch(lines);
        List<PdfLine> column = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            boolean sameColumn = i > 0 && isBelow(lines.get(i - 1), line);
            if (i > 0) {
                boolean ends = ends(column, lines.get(i - 1), line, sameColumn ? pitch : Float.MAX_VALUE);
                joined |= !ends;
                text.append(ends ? '\n' : ' ');
            }
            if (!sameColumn) {
                column.clear();
                // What stands in its column from here on, for how wide that is.
                for (int j = i; j < lines.size() && (j == i || isBelow(lines.get(j - 1), lines.get(j))); j++) {
                    column.add(lines.get(j));
                }
            }
            text.append(words(line, read.get(i)));
        }
    }

    String text() {
        return text.toString();
    }

    boolean joined() {
        return joined;
    }

    boolean stretched() {
        return stretched;
    }

    private static boolean isBelow(PdfLine above, PdfLine below) {
        return below.y() > above.y() && below.left() < above.right() && below.right() > above.left();
    }

    private static float pitch(List<PdfLine> lines) {
        List<Float> pitches = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (isBelow(lines.get(i - 1), lines.get(i))) {
                pitches.add(lines.get(i).y() - lines.get(i - 1).y());
            }
        }
        return pitches.stream().sorted().skip(pitches.size() / 2).findFirst().orElse(0f);
    }

    private static boolean ends(List<PdfLine> column, PdfLine above, PdfLine below, float pitch) {
        float size = Math.max(above.size(), below.size());
        if (size / Math.min(above.size(), below.size()) > OTHER_SIZE || below.y() - above.y() > FURTHER_BELOW * pitch) {
            return true;
        }
        float left = (float) column.stream().mapToDouble(PdfLine::left).min().orElse(0);
        float right = (float) column.stream().mapToDouble(PdfLine::right).max().orElse(0);
        boolean arabic = above.isRightToLeft();
        float room = arabic ? above.left() - left : right - above.right();
        float indent = arabic ? above.right() - below.right() : below.left() - above.left();
        return room > below.firstWord() || indent > FURTHER_IN * size;
    }

    /**
     * Whether brackets are drawn as they look, or named as they were written: producers differ. In Arabic read aloud, an opening one comes
     * first.
     */
    private static boolean drawnAsSeen(List<List<PdfLine.Read>> lines) {
        int closingFirst = 0;
        int[] open = new int[BRACKETS.length() / 2];
        for (List<PdfLine.Read> line : lines) {
            for (PdfLine.Read each : line) {
                int which = each.rightToLeft() ? BRACKETS.indexOf(each.words()) : -1;
                if (which >= 0) {
                    int sign = which % 2 == 0 ? 1 : -1;
                    if (open[which / 2] == -sign) {
                        closingFirst += sign;
                        open[which / 2] = 0;
                    } else {
                        open[which / 2] = sign;
                    }
                }
            }
        }
        return closingFirst >= 0;
    }

    private String words(PdfLine line, List<PdfLine.Read> read) {
        StringBuilder words = new StringBuilder();
        for (PdfLine.Read each : read) {
            int which = mirrored && each.rightToLeft() ? BRACKETS.indexOf(each.words()) : -1;
            words.append(which < 0 ? each.words() : String.valueOf(BRACKETS.charAt(which ^ 1)));
        }
        if (!line.isRightToLeft()) {
            return words.toString();
        }
        String unstretched = STRETCH.matcher(words).replaceAll("");
        stretched |= unstretched.length() < words.length();
        return PERCENT.matcher(unstretched).replaceAll("$2$1");
    }
}
