package org.tahqiq.review.rest;

import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.tahqiq.review.publication.PublicPageService;
import org.tahqiq.review.publication.PublicPageService.Page;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.Refusal;

/**
 * The pages for readers, who do not sign in. A browser may do nothing with them but show them: no script, no request, no form, and only
 * the card within another page. What was put right is to be seen at once, so a kept copy is asked after each time.
 */
@RestController
@RequestMapping("/public")
class PublicController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

    private final PublicPageService pages;

    PublicController(PublicPageService pages) {
        this.pages = pages;
    }

    @GetMapping("/claims/{id}")
    ResponseEntity<byte[]> claim(@PathVariable UUID id) {
        return page(pages.claim(id));
    }

    @GetMapping("/claims/{id}/{version:\\d{1,6}}")
    ResponseEntity<byte[]> version(@PathVariable UUID id, @PathVariable int version) {
        return page(pages.version(id, version));
    }

    @GetMapping("/claims/{id}/card")
    ResponseEntity<byte[]> card(@PathVariable UUID id) {
        return shown(pages.card(id), HTML, "*");
    }

    @GetMapping("/claims/{id}/claimreview")
    ResponseEntity<byte[]> document(@PathVariable UUID id) {
        return shown(pages.document(id), PublicationController.JSON_LD, "'none'");
    }

    @GetMapping("/articles/{id}")
    ResponseEntity<byte[]> article(@PathVariable UUID id) {
        return page(pages.article(id));
    }

    @GetMapping("/corpora/{id}/corrections")
    ResponseEntity<byte[]> ledger(@PathVariable UUID id) {
        return page(pages.ledger(new CorpusId(id)));
    }

    @GetMapping("/corpora/{id}/corrections.atom")
    ResponseEntity<byte[]> feed(@PathVariable UUID id) {
        return shown(pages.feed(new CorpusId(id)), ATOM, "'none'");
    }

    /** A reader gets a page, not a problem document. */
    @ExceptionHandler({Refusal.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<byte[]> nothing() {
        return answer(ResponseEntity.status(HttpStatus.NOT_FOUND), pages.nothing(), HTML, "'none'");
    }

    private static ResponseEntity<byte[]> page(Page page) {
        return shown(page, HTML, "'none'");
    }

    private static ResponseEntity<byte[]> shown(Page page, MediaType type, String frames) {
        return answer(ResponseEntity.ok().eTag(page.sha256()), page, type, frames);
    }

    /** @param frames which pages may show it within themselves */
    private static ResponseEntity<byte[]> answer(
            ResponseEntity.BodyBuilder answer, Page page, MediaType type, String frames) {
        return answer.contentType(type)
                .cacheControl(CacheControl.noCache())
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src '%s'; base-uri 'none'; form-action 'none'; frame-ancestors %s"
                                .formatted(page.style(), frames))
                .body(page.bytes());
    }
}
