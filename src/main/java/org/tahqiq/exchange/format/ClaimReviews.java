package org.tahqiq.exchange.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Format;
import org.tahqiq.text.OffsetUnit;

/** What a desk published, as one JSON-LD document: an array of the ClaimReviews that stand on its pages, each as it went out. */
class ClaimReviews implements Format {

    private static final Card CARD = new Card(
            "claimreview",
            "application/ld+json",
            "claimreview.jsonld",
            OffsetUnit.CODEPOINT,
            List.of("texts", "unpublished"),
            false);

    private final Published published;

    /** Finds the ClaimReview of a claim that went out. */
    @FunctionalInterface
    interface Published {

        Optional<byte[]> claimReview(AnnotationId claim);
    }

    ClaimReviews(Published published) {
        this.published = published;
    }

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public void write(Iterator<CorpusDocument> corpus, OutputStream out) throws IOException {
        out.write('[');
        byte separator = '\n';
        while (corpus.hasNext()) {
            for (CorpusDocument.Checked claim : corpus.next().claims()) {
                // One that came out elsewhere and was brought in has no page here.
                Optional<byte[]> review = claim.dossier().stand().state().wentOut()
                        ? published.claimReview(new AnnotationId(claim.annotation()))
                        : Optional.empty();
                if (review.isPresent()) {
                    out.write(separator);
                    out.write(review.get());
                    separator = ',';
                }
            }
        }
        out.write('\n');
        out.write(']');
    }
}
