package org.tahqiq.review.publication;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.PlainText;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.Translations;

/**
 * What anybody may read without signing in: what went out, of articles that are there, and nothing else. Whatever was never published
 * is not found, as if it did not exist.
 */
@Service
@PermitAll
@Transactional(readOnly = true)
public class PublicPageService {

    /** So many of the last corrections stand in a ledger. */
    private static final int MOST_ENTRIES = 500;

    private final PublishedClaims claims;
    private final PublishedArticles articles;
    private final Mastheads mastheads;
    private final Press press;
    private final Translations translations;

    PublicPageService(
            PublishedClaims claims,
            PublishedArticles articles,
            Mastheads mastheads,
            Press press,
            Translations translations) {
        this.claims = claims;
        this.articles = articles;
        this.mastheads = mastheads;
        this.press = press;
        this.translations = translations;
    }

    /**
     * Something to be read.
     *
     * @param sha256 of the bytes
     * @param style what the page's style hashes to; nothing else is let in
     */
    public record Page(byte[] bytes, String sha256, String style) {

        static Page of(Sheet sheet) {
            return of(sheet.bytes());
        }

        static Page of(byte[] bytes) {
            return new Page(bytes, PlainText.sha256(bytes), Sheet.STYLE);
        }
    }

    /** A check as it stands. */
    public Page claim(UUID claim) {
        return frozen(present(claim));
    }

    /** A version of a check; of one that was put right since, what was put right. */
    public Page version(UUID claim, int seq) {
        List<PublishedClaim> versions = versions(claim);
        if (seq < 1 || seq > versions.size()) {
            throw Refusal.unknown();
        }
        PublishedClaim wanted = versions.get(seq - 1);
        return seq == versions.size()
                ? frozen(wanted)
                : Page.of(CorrectionPages.earlier(
                        translations, wanted, versions.subList(seq, versions.size()), mastheads.of(wanted.corpus())));
    }

    public Page card(UUID claim) {
        PublishedClaim present = present(claim);
        return Page.of(CardPage.of(translations, present, mastheads.of(present.corpus())));
    }

    /** The ClaimReview of a check as it stands. */
    public Page document(UUID claim) {
        return Page.of(press.read(present(claim).document()));
    }

    public Page article(UUID article) {
        return articles.newest(article, Limit.of(1)).stream()
                .findFirst()
                .map(page -> new Page(press.read(page.page()), page.page(), page.style()))
                .orElseThrow(Refusal::unknown);
    }

    /** The ledger of a corpus that published something. */
    public Page ledger(CorpusId corpus) {
        return Page.of(CorrectionPages.ledger(translations, published(corpus), corrections(corpus)));
    }

    /** The ledger as an Atom feed. */
    public Page feed(CorpusId corpus) {
        return Page.of(CorrectionPages.feed(translations, published(corpus), corrections(corpus)));
    }

    /** Says that there is nothing here. */
    public Page nothing() {
        Sheet sheet = new Sheet(translations, translations.getTranslation("public.nothing", Translations.ARABIC));
        sheet.body().appendElement("main").appendElement("h1").text(sheet.say("public.nothing"));
        return Page.of(sheet);
    }

    private List<PublishedClaim> corrections(CorpusId corpus) {
        return claims.corrections(corpus.value(), Limit.of(MOST_ENTRIES));
    }

    private Masthead published(CorpusId corpus) {
        if (!claims.anyIn(corpus.value())) {
            throw Refusal.unknown();
        }
        return mastheads.of(corpus);
    }

    private Page frozen(PublishedClaim version) {
        return new Page(press.read(version.page()), version.page(), version.style());
    }

    private PublishedClaim present(UUID claim) {
        return versions(claim).getLast();
    }

    /** The first first; never none. */
    private List<PublishedClaim> versions(UUID claim) {
        List<PublishedClaim> versions = claims.of(claim);
        if (versions.isEmpty() || !claims.isThere(claim)) {
            throw Refusal.unknown();
        }
        return versions;
    }
}
