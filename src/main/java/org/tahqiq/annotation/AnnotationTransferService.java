package org.tahqiq.annotation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

    private final ArrivalRows arriving;
    private final LeavingRows leaving;
    private final Annotations annotations;
    private final Sight sight;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    AnnotationTransferService(
            ArrivalRows arriving,
            LeavingRows leaving,
            Annotations annotations,
            Sight sight,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.arriving = arriving;
        this.leaving = leaving;
        this.annotations = annotations;
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
     * @param article which has just arrived itself, or of which the caller {@link #readsFromFile}: nothing of theirs is marked in it yet
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
        List<UUID> ids = articles.stream().map(ArticleId::value).toList();
        List<Annotation> marks = leaving.annotations(ids, only);
        List<Relation> links = leaving.relations(ids, only);
        return new Leaving(
                byArticle(marks, mark -> !mark.gold(), Annotation::article),
                byArticle(links, link -> !link.gold(), Relation::article),
                byArticle(marks, Annotation::gold, Annotation::article),
                byArticle(links, Relation::gold, Relation::article));
    }

    private static <T> Map<ArticleId, List<T>> byArticle(
            List<T> all, Predicate<T> wanted, Function<T, ArticleId> article) {
        return all.stream().filter(wanted).collect(Collectors.groupingBy(article));
    }

    /** Whether the caller reads a corpus without seeing what others read there. */
    @Transactional(readOnly = true)
    public boolean readsAlone(CorpusId corpus) {
        return sight.onlyOwn(corpus) != null;
    }

    /** Whether a file may bring the caller's reading of an article that is there: they read alone, and have not begun. */
    @Transactional(readOnly = true)
    public boolean readsFromFile(Article article) {
        return readsAlone(article.corpus())
                && sight.marksNow(article.id())
                && !annotations.hasMarked(article.id().value(), sight.me().value());
    }

    /** Whoever a file names, as the maker of the caller's reading alone: two readers' files of one tool may hold the same mark. */
    @Transactional(readOnly = true)
    public Origin readFor(Origin named) {
        UUID me = sight.me().value();
        return named.equals(Origin.UNSAID) || named.id().equals(me)
                ? named
                : new Origin(UUID.nameUUIDFromBytes((named.id() + " " + me).getBytes(UTF_8)), named.name());
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
        Set<UUID> taken = arriving.taken(all.stream()
                .flatMap(each -> each.marks().stream())
                .map(Mark::id)
                .toList());
        Set<UUID> linked = arriving.takenLinks(all.stream()
                .flatMap(each -> each.links().stream())
                .map(Link::id)
                .toList());
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
        arriving.insert(arrived.annotations(), me.id());
        arriving.insertLinks(arrived.links(), now);
        events.publishEvent(arrived);
        return arrivals.stream()
                .map(each -> new Arrived(each.byFile(), each.linksByFile(), each.remapped()))
                .toList();
    }
}
