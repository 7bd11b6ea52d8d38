package org.tahqiq.review.publication;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What went out is only ever added to. */
interface PublishedClaims extends Repository<PublishedClaim, PublishedClaim.Key> {

    PublishedClaim saveAndFlush(PublishedClaim published);

    @Query("select p from PublishedClaim p where p.key.claim = :claim order by p.key.seq")
    List<PublishedClaim> of(UUID claim);

    /** All of every claim that was ever published with this article. */
    @Query("""
            select p from PublishedClaim p
            where p.key.claim in (select q.key.claim from PublishedClaim q where q.articleId = :article)
            order by p.key.claim, p.key.seq
            """)
    List<PublishedClaim> ofClaimsIn(UUID article);

    /** What was put right or taken back, the last first. */
    @Query("""
            select p from PublishedClaim p
              join Annotation n on n.id.value = p.key.claim
              join Article a on a.id.value = n.article.value
            where p.corpusId = :corpus and p.note is not null and n.present = true and a.deletedAt is null
            order by p.madeAt desc, p.key.claim, p.key.seq desc
            """)
    List<PublishedClaim> corrections(UUID corpus, Limit limit);

    /** Whether a claim is still there: its article and corpus were not put away. */
    @Query("""
            select count(n) > 0 from Annotation n
              join Article a on a.id.value = n.article.value
              join Corpus c on c.id.value = n.corpus.value
            where n.id.value = :claim and n.present = true and a.deletedAt is null and c.deletedAt is null
            """)
    boolean isThere(UUID claim);

    @Query("select count(p) > 0 from PublishedClaim p where p.corpusId = :corpus")
    boolean anyIn(UUID corpus);
}
