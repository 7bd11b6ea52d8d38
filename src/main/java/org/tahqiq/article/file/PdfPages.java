package org.tahqiq.article.file;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The glyphs of a PDF as lines, in the order they were drawn in. PDFBox's own lines are not used: it puts words into order that have
 * blanks between them, and a typesetter draws none.
 */
final class PdfPages extends PDFTextStripper {

    /** No article is longer; whoever reads the text says so. */
    private static final int LONGEST = 1_000_001;

    /** Of the size of the letters: what stands further above or below stands on another line. */
    private static final float NEXT_LINE = 0.5f;

    /** A glyph that the PDF gives no character for. */
    private static final String UNREAD = "\uFFFD";

    private final List<PdfLine> lines = new ArrayList<>();
    private List<PdfGlyph> line = new ArrayList<>();
    private int letters;
    private boolean folded;
    private boolean unread;

    @Override
    protected void startPage(PDPage page) {
        endLine();
    }

    /** Instead of what PDFBox would do with the glyphs of the page. */
    @Override
    protected void writePage() {}

    @Override
    protected void endDocument(org.apache.pdfbox.pdmodel.PDDocument document) throws IOException {
        endLine();
    }

    @Override
    protected void processTextPosition(TextPosition drawn) {
        String words = words(drawn.getUnicode());
        if (words.isEmpty() || letters > LONGEST) {
            return;
        }
        letters += words.length();
        float size = Math.max(1, drawn.getFontSizeInPt());
        if (!line.isEmpty() && Math.abs(line.getFirst().y() - drawn.getYDirAdj()) > NEXT_LINE * size) {
            endLine();
        }
        line.add(new PdfGlyph(words, drawn.getXDirAdj(), drawn.getYDirAdj(), drawn.getWidthDirAdj(), size));
    }

    /**
     * The letters of a glyph. Forms of letters (U+FB50 to U+FDFF, U+FE70 to U+FEFF) are the letters themselves, which is what was written
     * and what is searched for.
     */
    private String words(String drawn) {
        StringBuilder words = new StringBuilder();
        drawn.codePoints().forEach(c -> {
            if (c == 0xFFFF || c == 0xFFFE || c == 0 || Character.getType(c) == Character.SURROGATE) {
                unread = true;
                words.append(UNREAD);
            } else if (isForm(c)) {
                folded = true;
                // A mark by itself is drawn over a space there.
                words.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                        .strip());
            } else if (!Character.isISOControl(c)) {
                words.append(c == 0xA0 ? " " : Character.toString(c));
            }
        });
        return words.toString();
    }

    private static boolean isForm(int c) {
        return (c >= 0xFB50 && c <= 0xFDFF && c != 0xFD3E && c != 0xFD3F) || (c >= 0xFE70 && c < 0xFEFF);
    }

    private void endLine() {
        if (line.stream().anyMatch(glyph -> !glyph.words().isBlank())) {
            lines.add(new PdfLine(line));
        }
        line = new ArrayList<>();
    }

    PdfReading reading(int pages) {
        if (lines.isEmpty()) {
            return PdfReading.refused("pdf-no-text", pages);
        }
        PdfParagraphs paragraphs = new PdfParagraphs(lines);
        List<String> changes = new ArrayList<>();
        if (folded || paragraphs.stretched()) {
            changes.add("forms-folded");
        }
        if (paragraphs.joined()) {
            changes.add("lines-joined");
        }
        if (unread) {
            changes.add("glyphs-unread");
        }
        return new PdfReading("", pages, changes, paragraphs.text());
    }
}
