package org.tahqiq.review.rest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.review.WorkState;
import org.tahqiq.review.publication.Imprint;
import org.tahqiq.review.publication.ImprintService;
import org.tahqiq.review.publication.PublicationService;
import org.tahqiq.review.publication.PublishedClaim;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.Refusal;

@RestController
@RequestMapping("/api/v1")
class PublicationController {

    static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");

    private final PublicationService publications;
    private final ImprintService imprints;

    PublicationController(PublicationService publications, ImprintService imprints) {
        this.publications = publications;
        this.imprints = imprints;
    }

    /**
     * A version of a claim that went out.
     *
     * @param url where readers find it
     * @param sha256 of the page's bytes
     */
    record VersionAnswer(
            int version, WorkState state, @Nullable String verdict, String url, String sha256, String publishedAt) {

        static VersionAnswer of(PublishedClaim published) {
            return new VersionAnswer(
                    published.seq(),
                    published.state(),
                    published.label(),
                    "/public/claims/" + published.claim() + "/" + published.seq(),
                    published.page(),
                    published.madeAt().toString());
        }
    }

    @GetMapping("/claims/{id}/claimreview")
    ResponseEntity<byte[]> claimReview(@PathVariable UUID id) {
        return ResponseEntity.ok().contentType(JSON_LD).body(publications.claimReview(new AnnotationId(id)));
    }

    @GetMapping("/claims/{id}/publications")
    Paging.Slice<VersionAnswer> publications(@PathVariable UUID id, Paging paging) {
        List<VersionAnswer> all = publications.of(new AnnotationId(id)).stream()
                .map(VersionAnswer::of)
                .toList();
        return GateController.part(all, each -> String.valueOf(each.version()), paging);
    }

    @GetMapping("/corpora/{id}/imprint")
    ResponseEntity<Imprint.Content> imprint(@PathVariable UUID id) {
        return answer(imprints.get(new CorpusId(id)));
    }

    @PutMapping("/corpora/{id}/imprint")
    ResponseEntity<Imprint.Content> write(
            @PathVariable UUID id, SeenVersion seen, @RequestBody Imprint.Content content) {
        try {
            return answer(imprints.write(new CorpusId(id), seen, content));
        } catch (Refusal refusal) {
            throw refusal.current() instanceof Imprint stored ? refusal.current(stored.content()) : refusal;
        }
    }

    private static ResponseEntity<Imprint.Content> answer(Imprint imprint) {
        return ResponseEntity.ok().eTag(imprint.version()).body(imprint.content());
    }
}
