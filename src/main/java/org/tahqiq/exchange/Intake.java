package org.tahqiq.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.Refusal;

/**
 * Takes parts in, some in one transaction, and counts. Where one of those cannot be taken, each is tried by itself: an
 * article comes whole or not at all, and none stays out for another's sake.
 */
final class Intake {

    /** Articles, characters and annotations of what goes into one transaction: others wait to write for so long. */
    private static final long AT_ONCE = 200_000;

    private static final long OF_AN_ARTICLE = 1_000;

    private static final long OF_AN_ANNOTATION = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final DocumentService documents;
    private final CorpusId corpus;
    private final List<Part> waiting = new ArrayList<>();
    private long weight;
    private long read;
    private long taken;
    private long remapped;
    private final Set<UUID> made = new HashSet<>();
    private final List<ExchangeService.Skipped> skipped = new ArrayList<>();
    /** Those with another id here: all of a large corpus would fill the heap. */
    private final Map<UUID, UUID> claims = new HashMap<>();

    private final Map<AnnotationId, UUID> masters = new HashMap<>();

    Intake(DocumentService documents, CorpusId corpus) {
        this.documents = documents;
        this.corpus = corpus;
    }

    private record Part(Format.Place place, CorpusDocument document) {}

    void take(Format.Place place, Supplier<CorpusDocument> supplier) {
        read++;
        attempt(place, () -> {
            CorpusDocument document = supplier.get();
            waiting.add(new Part(place, document));
            weight += OF_AN_ARTICLE
                    + document.text().length()
                    + OF_AN_ANNOTATION * document.annotations().size();
        });
        if (weight >= AT_ONCE) {
            keep();
        }
    }

    /** Those that wait for others to come in with; the last ones at the end of the file. */
    void keep() {
        if (waiting.isEmpty()) {
            return;
        }
        try {
            keep(waiting);
        } catch (RuntimeException oneOfThem) {
            waiting.forEach(part -> attempt(part.place(), () -> keep(List.of(part))));
        }
        waiting.clear();
        weight = 0;
    }

    private void keep(List<Part> parts) {
        documents
                .bringIn(corpus, parts.stream().map(Part::document).toList(), made)
                .forEach(arrival -> {
                    taken++;
                    if (arrival.made()) {
                        made.add(arrival.article());
                    }
                    remapped += arrival.remapped();
                    claims.putAll(arrival.renamedClaims());
                    masters.putAll(arrival.masters());
                });
    }

    private void attempt(Format.Place place, Runnable taking) {
        try {
            taking.run();
        } catch (Refusal refusal) {
            skipped.add(new ExchangeService.Skipped(place, refusal));
        } catch (RuntimeException fault) {
            LOG.error("Part at line {} of an import into {} could not be kept", place.line(), corpus.value(), fault);
            skipped.add(new ExchangeService.Skipped(place, Refusal.invalid("fault")));
        }
    }

    /** Lets duplicates point to the claims they repeat, which may have come later: also of an import that is broken off. */
    void pointToMasters() {
        masters.forEach((duplicate, master) -> documents.pointToMaster(duplicate, claims.getOrDefault(master, master)));
    }

    ExchangeService.Report report() {
        skipped.sort(Comparator.comparingLong(each -> each.place().line()));
        return new ExchangeService.Report(read, taken, skipped, remapped);
    }
}
