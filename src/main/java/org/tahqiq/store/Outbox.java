package org.tahqiq.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the other nodes are to hear of. It is written in the transaction of the change itself, so it is there if and only if the change
 * was committed; {@link Neighbours} reads it on the others and publishes it there as {@link Heard}. With the embedded database there
 * are no others, and nothing is written.
 */
@Component
public class Outbox {

    /** Said instead of more words about one thing than anybody would go through one by one. */
    public static final String ALL = "*";

    /** An import changes thousands of spans of an article: whoever reads it reads it anew. */
    private static final int MOST_WORDS = 200;

    private final Node node;
    private final JdbcTemplate database;

    Outbox(Node node, JdbcTemplate database) {
        this.node = node;
        this.database = database;
    }

    /**
     * Something that was put down on another node, published there as an event.
     *
     * @param words whatever those who put it down and those who read it agree on; {@link #ALL} when there were too many
     */
    public record Heard(String topic, UUID about, String words) {}

    /** This node heard nothing for so long that it may have missed some: whatever anybody shows is to be read anew. */
    public record Missed() {}

    private record Subject(String topic, UUID about) {}

    /** Whether there can be other nodes, and it is of use to put anything down. */
    public boolean isRead() {
        return !node.isAlone();
    }

    /** Puts something down in the transaction that is under way, or at once when there is none; said twice it is told once. */
    public void put(String topic, UUID about, String words) {
        // What only reads has changed nothing that others would have to hear of.
        if (node.isAlone() || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return;
        }
        boolean under = TransactionSynchronizationManager.isActualTransactionActive();
        Letters letters = under ? letters() : new Letters();
        letters.add(new Subject(topic, about), words);
        if (!under) {
            letters.write();
        }
    }

    /** What this transaction has to say; written at its end, in one go. */
    private Letters letters() {
        Letters begun = (Letters) TransactionSynchronizationManager.getResource(this);
        if (begun != null) {
            return begun;
        }
        Letters fresh = new Letters();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    private final class Letters implements TransactionSynchronization {

        private final Map<Subject, Set<String>> words = new LinkedHashMap<>();

        void add(Subject subject, String said) {
            Set<String> all = words.computeIfAbsent(subject, any -> new LinkedHashSet<>());
            if (all.contains(ALL)) {
                return;
            }
            if (all.size() == MOST_WORDS) {
                all.clear();
                all.add(ALL);
            } else {
                all.add(said);
            }
        }

        void write() {
            var rows = words.entrySet().stream()
                    .flatMap(each -> each.getValue().stream().map(said -> new Object[] {
                        UuidCreator.getTimeOrderedEpoch(),
                        node.id(),
                        each.getKey().topic(),
                        each.getKey().about(),
                        said
                    }))
                    .toList();
            // Of a long transaction now() is its beginning, and these would be taken for old before anybody read them.
            database.batchUpdate("""
                    insert into outbox (id, node_id, topic, about_id, words, xact, made_at)
                    values (?, ?, ?, ?, ?, cast(cast(pg_current_xact_id() as text) as bigint), clock_timestamp())
                    """, rows);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write();
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Outbox.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Outbox.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Outbox.this);
        }
    }
}
