package org.tahqiq.annotation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.Member;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.TextSpan;

/**
 * What is marked in articles as they leave and arrive in files: many at once, because rows that are asked for and written together
 * cost a tenth of what each costs by itself. No steps: an import is not undone edit by edit.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class AnnotationTransferService {

    /** Ids asked for together: PostgreSQL takes 65,535 parameters. */
    private static final int AT_ONCE = 1024;

    private final Annotations annotations;
    private final Relations relations;
    private final ArrivalRows rows;
    private final Sight sight;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    AnnotationTransferService(
            Annotations annotations,
            Relations relations,
            ArrivalRows rows,
            Sight sight,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.annotations = annotations;
        this.relations = relations;
        this.rows = rows;
        this.sight = sight;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An annotation as a file has it, by whoever the file names.
     *
     * @param gold whether it belongs to the gold of the article; a curator alone may bring such in
     */
    public record Mark(UUID id, Tag tag, TextSpan span, Origin origin, Fields fields, boolean gold) {}

    /** A link between two annotations of an article. */
    public record Link(UUID id, Relation.Kind kind, UUID from, UUID to) {}

    /**
     * What comes with an article.
     *
     * @param article which has just arrived itself: nothing is marked in it yet
     */
    public record Arriving(Article article, List<Mark> marks, List<Link> links) {}

    /** What is marked and linked in some articles, as far as the caller may see it. */
    public record Leaving(
            Map<ArticleId, List<Annotation>> annotations,
            Map<ArticleId, List<Relation>> links,
            Map<ArticleId, List<Annotation>> gold,
            Map<ArticleId, List<Relation>> goldLinks) {

        /** By start, then end. */
        public List<Annotation> annotations(ArticleId article) {
            return annotations.getOrDefault(article, List.of());
        }

        /** By id. */
        public List<Relation> links(ArticleId article) {
            return links.getOrDefault(article, List.of());
        }

        /** What was settled, by start, then end; nothing for who works blind. */
        public List<Annotation> gold(ArticleId article) {
            return gold.getOrDefault(article, List.of());
        }

        /** Between what was settled, by id. */
        public List<Relation> goldLinks(ArticleId article) {
            return goldLinks.getOrDefault(article, List.of());
        }
    }

    /** @param articles of that corpus */
    @Transactional(readOnly = true)
    public Leaving leaving(CorpusId corpus, Collection<ArticleId> articles) {
        MemberId only = sight.onlyOwn(corpus);
        UUID member = only == null ? null : only.value();
        List<UUID> ids = articles.stream().map(ArticleId::value).toList();
        return new Leaving(
                byArticle(annotations.ofAll(ids, member), Annotation::article),
                byArticle(relations.ofAll(ids, member), Relation::article),
                byArticle(only == null ? annotations.goldOf(ids) : List.of(), Annotation::article),
                byArticle(only == null ? relations.goldOf(ids) : List.of(), Relation::article));
    }

    private static <T> Map<ArticleId, List<T>> byArticle(List<T> all, Function<T, ArticleId> article) {
        return all.stream().collect(Collectors.groupingBy(article));
    }

    /**
     * What arrived with an article.
     *
     * @param annotations by the ids they had in the file
     * @param links their ids, likewise
     * @param remapped how many marks and links have another id here
     */
    public record Arrived(Map<UUID, Annotation> annotations, Map<UUID, UUID> links, long remapped) {}

    /**
     * Brings in what is marked and linked in some articles of a corpus, under its own ids where those are free.
     *
     * @return as many, in the same order
     * @throws Refusal {@code other-article} when something names what does not come with its article
     */
    public List<Arrived> bringIn(CorpusId corpus, List<Arriving> all) {
        sight.requireToBringIn(corpus);
        if (all.stream().flatMap(each -> each.marks().stream()).anyMatch(Mark::gold)) {
            sight.requireToSettle(corpus);
        }
        Instant now = clock.instant();
        Member me = sight.member();
        Origin self = new Origin(me.id().value(), me.name());
        Map<Origin, MemberId> owners = new HashMap<>();
        Set<UUID> taken =
                taken(all.stream().flatMap(each -> each.marks().stream()).map(Mark::id), annotations::taken);
        Set<UUID> linked =
                taken(all.stream().flatMap(each -> each.links().stream()).map(Link::id), relations::taken);
        List<Arrival> arrivals = new ArrayList<>();
        for (Arriving each : all) {
            Arrival arrival = new Arrival(each.article(), now);
            arrival.mark(
                    each.marks(),
                    taken,
                    self,
                    maker -> owners.computeIfAbsent(maker, anybody -> sight.owner(corpus, anybody)));
            arrival.link(each.links(), linked, me.id());
            arrivals.add(arrival);
        }
        ArrivalEvent arrived = new ArrivalEvent(
                corpus,
                arrivals.stream().flatMap(each -> each.annotations().stream()).toList(),
                arrivals.stream().flatMap(each -> each.relations().stream()).toList());
        rows.insert(arrived.annotations(), me.id());
        rows.insertLinks(arrived.links(), now);
        events.publishEvent(arrived);
        return arrivals.stream()
                .map(each -> new Arrived(each.byFile(), each.linksByFile(), each.remapped()))
                .toList();
    }

    private static Set<UUID> taken(Stream<UUID> wanted, Function<Collection<UUID>, List<UUID>> among) {
        List<UUID> ids = wanted.toList();
        Set<UUID> taken = new HashSet<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            taken.addAll(among.apply(ids.subList(from, Math.min(ids.size(), from + AT_ONCE))));
        }
        return taken;
    }
}
