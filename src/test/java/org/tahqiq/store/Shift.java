package org.tahqiq.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.tahqiq.text.Refusal;

/** Some threads that mark, reword and judge claims of one article until the end comes, and what was acknowledged to them. */
final class Shift {

    private static final int THREADS = 6;
    private static final String WORD = "البطالة";
    private static final int WORDS = 400;
    private static final int LONGEST = 100;
    private static final int STEP = WORD.length() + 1;

    /** A span that was acknowledged, in UTF-16. */
    record Span(int start, int end) {}

    private final Desk desk;
    private final UUID article;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<UUID, Span> marked = new ConcurrentHashMap<>();
    private final Map<UUID, String> worded = new ConcurrentHashMap<>();
    private final Map<UUID, String> judged = new ConcurrentHashMap<>();
    private final Queue<Throwable> early = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    private Shift(Desk desk, UUID article) {
        this.desk = desk;
        this.article = article;
    }

    static Shift begin(Desk desk) throws Exception {
        Shift shift = new Shift(desk, desk.article((WORD + " ").repeat(WORDS).strip()));
        for (int i = 0; i < THREADS; i++) {
            shift.threads.add(Thread.ofPlatform().start(shift::work));
        }
        return shift;
    }

    /** Waits for the first verdict: on a slow machine, too, a round is to have something to lose. */
    void awaitVerdict() throws InterruptedException {
        while (judged.isEmpty() && early.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** Says that failures from now on are no wonder. */
    void expectTheEnd() {
        over = true;
    }

    /** @throws IllegalStateException when a thread failed before the end */
    void join() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
        if (!early.isEmpty()) {
            throw new IllegalStateException("A save failed while nothing was wrong: " + early.peek(), early.peek());
        }
    }

    /** What is acknowledged by now. */
    Shift soFar() {
        Shift copy = new Shift(desk, article);
        copy.marked.putAll(marked);
        copy.worded.putAll(worded);
        copy.judged.putAll(judged);
        return copy;
    }

    UUID article() {
        return article;
    }

    Map<UUID, Span> marked() {
        return marked;
    }

    /** Claims and the wording they were given. */
    Map<UUID, String> worded() {
        return worded;
    }

    /** Claims and the rationale of their verdict. */
    Map<UUID, String> judged() {
        return judged;
    }

    private void work() {
        desk.sitDown();
        try {
            while (!over) {
                saveOrBeRefused(next.getAndIncrement());
            }
        } catch (Exception | AssertionError e) {
            // At the end the save in hand was not acknowledged; H2 asserts much about a store that is gone.
            if (!over) {
                early.add(e);
            }
        }
    }

    /** On a busy machine somebody may have to wait too long for their turn to write, and is told that nothing was saved. */
    private void saveOrBeRefused(int n) throws Exception {
        try {
            save(n);
        } catch (Refusal busy) {
            if (busy.kind() != Refusal.Kind.BUSY) {
                throw busy;
            }
        }
    }

    private void save(int n) throws Exception {
        int from = n % (WORDS - LONGEST);
        int words = n / (WORDS - LONGEST) % LONGEST + 1;
        Span span = new Span(from * STEP, (from + words) * STEP - 1);
        UUID claim = desk.mark(article, span.start(), span.end());
        marked.put(claim, span);
        if (n % 3 == 0) {
            String wording = "انخفضت البطالة " + n;
            desk.word(claim, wording);
            worded.put(claim, wording);
        }
        if (n % 4 == 0) {
            String rationale = "الرقم الرسمي غير ذلك " + n;
            desk.judge(claim, rationale);
            judged.put(claim, rationale);
        }
    }
}
