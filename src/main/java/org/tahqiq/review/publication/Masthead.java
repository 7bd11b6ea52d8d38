package org.tahqiq.review.publication;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.review.Verdict;
import org.tahqiq.team.CorpusId;

/**
 * Who publishes here, at which address, in which words: an imprint with its gaps filled.
 *
 * @param base where readers reach this server, without a slash at its end
 * @param labels a wording for every verdict
 * @param gaps what the imprint leaves open
 */
public record Masthead(
        CorpusId corpus,
        String desk,
        String base,
        @Nullable String licence,
        Map<Verdict.Code, String> labels,
        Set<Gap> gaps) {

    /** What an imprint may leave open. */
    public enum Gap {
        DESK,
        BASE,
        LICENCE
    }

    String label(Verdict.Code code) {
        return labels.getOrDefault(code, code.name());
    }

    /** The page of a claim as it stands, with the address of this server. */
    public String claim(UUID id) {
        return base + "/public/claims/" + id;
    }

    /** A claim as it went out, or what stands there since it was put right. */
    public String version(UUID claim, int seq) {
        return claim(claim) + "/" + seq;
    }

    String card(UUID claim) {
        return claim(claim) + "/card";
    }

    /** The ClaimReview of a claim as it stands, for machines. */
    public String document(UUID claim) {
        return claim(claim) + "/claimreview";
    }

    public String article(UUID id) {
        return base + "/public/articles/" + id;
    }

    /** The ledger of corrections. */
    public String ledger() {
        return base + "/public/corpora/" + corpus.value() + "/corrections";
    }

    String feed() {
        return ledger() + ".atom";
    }

    /**
     * An address of this server as a link within it: a page that is read by another name of the server, or before it has one, leads
     * on to pages by that same name.
     */
    public static String within(String address) {
        int path = address.indexOf('/', address.indexOf("://") + 3);
        return path < 0 ? "/" : address.substring(path);
    }
}
