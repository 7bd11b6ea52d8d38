package org.tahqiq.article.file;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** The process that reads one PDF into a file of what it found; started by {@link PdfProcess}. */
final class PdfReader {

    /** The longest text that an article may have fills fewer. */
    static final int MOST_PAGES = 2000;

    private PdfReader() {}

    public static void main(String[] files) throws IOException {
        byte[] pdf = Files.readAllBytes(Path.of(files[0]));
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(Path.of(files[1])))) {
            read(pdf).write(out);
        }
    }

    static PdfReading read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            if (pages > MOST_PAGES) {
                return PdfReading.refused("pdf-pages", pages);
            }
            PdfPages read = new PdfPages();
            read.getText(document);
            return read.reading(pages);
        } catch (InvalidPasswordException e) {
            return PdfReading.refused("pdf-encrypted", 0);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // What is no PDF inside is said in many ways.
            return PdfReading.refused("pdf-broken", 0);
        }
    }
}
