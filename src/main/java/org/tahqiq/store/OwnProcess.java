package org.tahqiq.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tahqiq.text.Refusal;

/**
 * Lets a class of ours read a file in a Java process of its own: a few bytes of a file can make a library ask for all the memory there is or
 * go on for ever, and a thread can be neither bounded nor ended. When the process goes too far it is killed, and nothing else notices.
 */
public final class OwnProcess {

    private static final Logger LOG = LoggerFactory.getLogger(OwnProcess.class);

    /** Bytes that may come of one file: as many as a corpus that is brought in may have. */
    private static final long MOST = 4L << 30;

    /** Each may take its heap and a core. */
    private static final int AT_ONCE = 2;

    /** Say how the names of files are to be read. */
    private static final Set<String> NAMES_OF_FILES = Set.of("LANG", "LC_ALL", "LC_CTYPE");

    private final Class<?> reader;
    private final String busy;
    private final int mebibytes;
    private final Duration patience;
    private final Semaphore turns;

    /**
     * @param reader whose {@code main} takes the names of the file and of that to write into; what libraries print goes nowhere
     * @param busy code of the refusal when others take all turns
     * @param mebibytes of heap
     * @param patience how long it may write nothing, and how long to wait for others before it
     */
    public OwnProcess(Class<?> reader, String busy, int mebibytes, Duration patience) {
        this(reader, busy, mebibytes, patience, new Semaphore(AT_ONCE));
    }

    OwnProcess(Class<?> reader, String busy, int mebibytes, Duration patience, Semaphore turns) {
        this.reader = reader;
        this.busy = busy;
        this.mebibytes = mebibytes;
        this.patience = patience;
        this.turns = turns;
    }

    /**
     * Reads a file into another.
     *
     * @return whether it came to a good end within its bounds; else nothing is to be believed of what it wrote
     * @throws Refusal busy, when others had all turns for as long as this one may take
     */
    public boolean read(Path file, Path into) throws IOException {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refusal(Refusal.Kind.BUSY, busy).at("file");
            }
            try {
                return run(file, into);
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean run(Path file, Path into) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(file, into))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // No password of the database is to be found where a hostile file may run.
        builder.environment().keySet().retainAll(NAMES_OF_FILES);
        Process process = builder.start();
        try {
            boolean ended = endsBy(process, into);
            if (!ended || process.exitValue() != 0) {
                LOG.info("{} did not end well: {}", reader.getSimpleName(), ended ? process.exitValue() : "killed");
                return false;
            }
            return true;
        } finally {
            process.destroyForcibly();
        }
    }

    /** False when it wrote nothing for too long, or too much. */
    private boolean endsBy(Process process, Path into) throws IOException, InterruptedException {
        long written = 0;
        long due = System.nanoTime() + patience.toNanos();
        while (!process.waitFor(Math.min(1000, patience.toMillis()), TimeUnit.MILLISECONDS)) {
            long size = Files.size(into);
            if (size > written) {
                written = size;
                due = System.nanoTime() + patience.toNanos();
            }
            if (size > MOST || System.nanoTime() > due) {
                return false;
            }
        }
        return true;
    }

    /** The same Java and the same classes; within the executable jar they are found by its own launcher. */
    private List<String> command(Path file, Path into) {
        String main = reader.getName();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + mebibytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true"));
        String jar = String.valueOf(reader.getProtectionDomain().getCodeSource().getLocation());
        if (jar.startsWith("jar:nested:")) {
            command.add("-Dloader.main=" + main);
            main = "org.springframework.boot.loader.launch.PropertiesLauncher";
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(
                List.of(file.toAbsolutePath().toString(), into.toAbsolutePath().toString()));
        return command;
    }
}
