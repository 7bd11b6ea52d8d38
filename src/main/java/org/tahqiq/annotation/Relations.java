package org.tahqiq.annotation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Lists are of passes; what belongs to the gold of an article is asked for by that name. */
interface Relations extends Repository<Relation, RelationId> {

    Relation saveAndFlush(Relation relation);

    Optional<Relation> findById(RelationId id);

    boolean existsById(RelationId id);

    @Query("""
            select r from Relation r
            where r.kind = :kind and r.source.value = :source and r.target.value = :target and r.present = true
            """)
    Optional<Relation> find(Relation.Kind kind, UUID source, UUID target);

    @Query("""
            select r from Relation r
            where r.article.value = :article and r.present = true and r.gold = false
              and (:member is null or r.member.value = :member)
              and r.id.value > :after order by r.id.value
            """)
    List<Relation> page(UUID article, @Nullable UUID member, UUID after, Limit limit);

    /** The links in the gold of some articles. */
    @Query("""
            select r from Relation r
            where r.article.value in :articles and r.present = true and r.gold = true
            order by r.article.value, r.id.value
            """)
    List<Relation> goldOf(Collection<UUID> articles);

    @Query("select r from Relation r where (r.source.value = :end or r.target.value = :end) and r.present = true")
    List<Relation> touching(UUID end);
}
