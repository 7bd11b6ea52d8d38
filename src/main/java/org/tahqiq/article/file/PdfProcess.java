package org.tahqiq.article.file;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.tahqiq.store.OwnProcess;
import org.tahqiq.text.Refusal;

/** Reads a PDF in a process of its own. */
final class PdfProcess {

    private static final int SECONDS = 60;
    private static final OwnProcess PROCESS =
            new OwnProcess(PdfReader.class, "pdf-busy", 256, Duration.ofSeconds(SECONDS));

    private PdfProcess() {}

    /**
     * @throws Refusal {@code pdf-no-text} with the number of pages, {@code pdf-encrypted}, {@code pdf-broken}, {@code pdf-pages}, {@code
     *     pdf-limit}, {@code pdf-busy}, {@code text-too-long}
     */
    static PdfReading read(byte[] pdf) throws IOException {
        Path in = Files.createTempFile("tahqiq-pdf", ".pdf");
        Path out = Files.createTempFile("tahqiq-pdf", ".txt");
        try {
            Files.write(in, pdf);
            if (!PROCESS.read(in, out)) {
                throw Refusal.invalid("pdf-limit", SECONDS).at("file");
            }
            return result(Files.readAllBytes(out));
        } finally {
            Files.deleteIfExists(in);
            Files.deleteIfExists(out);
        }
    }

    private static PdfReading result(byte[] written) throws IOException {
        PdfReading reading = PdfReading.from(new DataInputStream(new ByteArrayInputStream(written)));
        return switch (reading.problem()) {
            case "" -> reading;
            case "pdf-encrypted" -> throw Refusal.invalid("pdf-encrypted").at("file");
            case "pdf-no-text" ->
                throw Refusal.invalid("pdf-no-text", reading.pages()).at("file");
            case "pdf-pages" ->
                throw Refusal.invalid("pdf-pages", reading.pages(), PdfReader.MOST_PAGES)
                        .at("file");
            default -> throw Refusal.invalid("pdf-broken").at("file");
        };
    }
}
