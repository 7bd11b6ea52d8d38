package org.tahqiq.store;

import java.util.UUID;

/** A way into the product by which a {@link Shift} saves. What returned was acknowledged. */
interface Desk {

    /** Called once by each thread before its first save. */
    default void sitDown() {}

    /** Adds an article to a corpus of its own. */
    UUID article(String text) throws Exception;

    /** Marks a claim; positions are in UTF-16, which code points are too in a text of Arabic words. */
    UUID mark(UUID article, int start, int end) throws Exception;

    /** Changes the canonical wording of a claim just marked. */
    void word(UUID claim, String wording) throws Exception;

    /** Makes an empty corpus in which nobody needs a second pair of eyes. */
    UUID corpus(String name) throws Exception;

    /** The corpus of an article, in the home format. */
    byte[] export(UUID article) throws Exception;

    /** Brings articles into a corpus; when it returns, all are there. */
    void bringIn(UUID corpus, byte[] lines) throws Exception;

    /** Freezes the corpus of an article. */
    UUID release(UUID article) throws Exception;

    /** Makes a backup and proves it. */
    String backup() throws Exception;

    /** Gives a judged claim its evidence, and publishes it. */
    void publish(UUID claim) throws Exception;

    /** Assigns a claim to the caller, takes it into research and judges it. */
    void judge(UUID claim, String rationale) throws Exception;
}
