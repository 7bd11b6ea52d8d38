package org.tahqiq.article.file;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tahqiq.text.Refusal;

/**
 * Reads a PDF in a process of its own: a few bytes of one can ask for all the memory there is or go on for ever, and a thread can be
 * neither bounded nor ended. When the process goes too far it is killed, and nothing else notices.
 */
final class PdfProcess {

    private static final Logger LOG = LoggerFactory.getLogger(PdfProcess.class);

    private static final int SECONDS = 60;

    /** As long as those before it may take: whoever waits longer waits behind others still. */
    private static final Duration PATIENCE = Duration.ofSeconds(SECONDS);

    private static final String HEAP = "-Xmx256m";

    /** Each may take its heap and a core. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private PdfProcess() {}

    /**
     * @throws Refusal {@code pdf-no-text} with the number of pages, {@code pdf-encrypted}, {@code pdf-broken}, {@code pdf-pages}, {@code
     *     pdf-limit}, {@code pdf-busy}, {@code text-too-long}
     */
    static PdfReading read(byte[] pdf) throws IOException {
        return read(pdf, AT_ONCE, PATIENCE);
    }

    static PdfReading read(byte[] pdf, Semaphore turns, Duration patience) throws IOException {
        Path in = Files.createTempFile("tahqiq-pdf", ".pdf");
        Path out = Files.createTempFile("tahqiq-pdf", ".txt");
        try {
            Files.write(in, pdf);
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refusal(Refusal.Kind.BUSY, "pdf-busy").at("file");
            }
            try {
                run(in, out);
            } finally {
                turns.release();
            }
            return result(Files.readAllBytes(out));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw limit();
        } finally {
            Files.deleteIfExists(in);
            Files.deleteIfExists(out);
        }
    }

    private static void run(Path in, Path out) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // No password of the database is to be found where a hostile file may run.
        builder.environment().clear();
        Process process = builder.start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw limit();
            }
            if (process.exitValue() != 0) {
                LOG.info("A PDF could not be read within its bounds: exit {}", process.exitValue());
                throw limit();
            }
        } finally {
            process.destroyForcibly();
        }
    }

    /** The same Java and the same classes; within the executable jar they are found by its own launcher. */
    private static List<String> command() {
        String reader = PdfReader.class.getName();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true"));
        String jar = String.valueOf(
                PdfReader.class.getProtectionDomain().getCodeSource().getLocation());
        if (jar.startsWith("jar:nested:")) {
            command.add("-Dloader.main=" + reader);
            reader = "org.springframework.boot.loader.launch.PropertiesLauncher";
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), reader));
        return command;
    }

    private static PdfReading result(byte[] written) throws IOException {
        try {
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
        } catch (EOFException e) {
            throw limit();
        }
    }

    private static Refusal limit() {
        return Refusal.invalid("pdf-limit", SECONDS).at("file");
    }
}
