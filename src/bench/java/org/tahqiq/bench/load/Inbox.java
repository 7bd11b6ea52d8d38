package org.tahqiq.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * What the server told a page. Answers and what is pushed overtake each other; they are taken in as the server numbered them, as Flow's
 * client does.
 */
final class Inbox {

    /** Before an answer, lest another site's script could read it. */
    private static final String WRAP = "for(;;);";

    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Map<Integer, JsonNode> early = new HashMap<>();
    private final Map<Integer, Optional<JsonNode>> promises = new HashMap<>();
    private final List<String> scripts = new ArrayList<>();
    private final Tree tree = new Tree();
    private int seen;
    private boolean fetch;
    private Throwable broken;

    /** @param first what the page begins with */
    Inbox(JsonNode first, Duration patience) {
        this.patience = patience;
        this.seen = first.path("syncId").asInt() - 1;
        take(first);
    }

    /** Whether what was pushed is Flow's at all: the first is Atmosphere's own. */
    static boolean isFlows(String message) {
        return message.startsWith("{");
    }

    /** @return its number */
    int heard(String message) {
        JsonNode one = Tab.JSON.readTree(message.startsWith(WRAP) ? message.substring(WRAP.length()) : message);
        JsonNode uidl = one.isArray() ? one.path(0) : one;
        return locked(() -> {
            int number = uidl.path("syncId").asInt(seen + 1);
            early.put(number, uidl);
            for (JsonNode due = early.remove(seen + 1); due != null; due = early.remove(seen + 1)) {
                take(due);
            }
            news.signalAll();
            return number;
        });
    }

    void broke(Throwable fault) {
        locked(() -> {
            news.signalAll();
            return broken = fault;
        });
    }

    private void take(JsonNode uidl) {
        seen++;
        JsonNode meta = uidl.path("meta");
        if (meta.has("appError") || meta.has("sessionExpired")) {
            broken = new IOException(meta.toString());
        }
        tree.apply(uidl.path("changes"));
        for (JsonNode call : uidl.path("execute")) {
            String script = call.path(call.size() - 1).asString();
            scripts.add(script);
            if (script.contains("fetchPage")) {
                fetch = true;
            } else if (script.contains("'}p'")) {
                // the promise's number, then what it is kept with
                boolean kept = script.contains("true");
                promises.put(call.path(0).asInt(), kept ? Optional.of(call.path(1)) : Optional.empty());
            }
        }
    }

    /** The number of the last message, to be sent along; what was told until now is past. */
    int forget() {
        return locked(() -> {
            scripts.clear();
            return seen;
        });
    }

    /** Whether the page was told since to do something like this. */
    boolean wasTold(String words) {
        return locked(() -> scripts.stream().anyMatch(script -> script.contains(words)));
    }

    /** Whether the server asked for the article to be read (again). */
    boolean isToFetch() {
        return locked(() -> fetch);
    }

    void fetched() {
        locked(() -> fetch = false);
    }

    <T> T in(Function<Tree, T> look) {
        return locked(() -> look.apply(tree));
    }

    void awaitSeen(int number, String what) throws IOException, InterruptedException {
        await(() -> seen >= number, what);
    }

    JsonNode awaitKept(int promise, String what) throws IOException, InterruptedException {
        await(() -> promises.containsKey(promise), what);
        return locked(() -> promises.remove(promise)).orElseThrow(() -> new IOException(what + " failed"));
    }

    private void await(BooleanSupplier here, String what) throws IOException, InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (!here.getAsBoolean()) {
                if (broken != null) {
                    throw new IOException("The page broke", broken);
                }
                if (left <= 0) {
                    throw new IOException("Waited in vain for " + what);
                }
                left = news.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(Supplier<T> act) {
        lock.lock();
        try {
            return act.get();
        } finally {
            lock.unlock();
        }
    }
}
