package org.tahqiq.annotation;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.CorpusService;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;

/** The readings a corpus wants of each article: who has the next one, who is given one, how far everybody is. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class PassService {

    private final Assignments assignments;
    private final AssignmentService passes;
    private final CorpusService corpora;
    private final MemberService members;
    private final CurrentMember current;
    private final InstantSource clock;

    PassService(
            Assignments assignments,
            AssignmentService passes,
            CorpusService corpora,
            MemberService members,
            CurrentMember current,
            InstantSource clock) {
        this.assignments = assignments;
        this.passes = passes;
        this.corpora = corpora;
        this.members = members;
        this.current = current;
        this.clock = clock;
    }

    /**
     * How far one member is.
     *
     * @param open passes of theirs, also those that were returned
     */
    public record Share(MemberId member, long open, long done) {}

    /** Marks that a member brought in from files, made by nobody who is a member here: they count as that member's reading. */
    public record BroughtIn(MemberId member, long marks) {}

    /**
     * What somebody read, finished or with marks of theirs in it.
     *
     * @param guidelines the version it was made under; null for what was sent before there were any
     */
    public record Reading(
            UUID article, MemberId member, @Nullable Integer guidelines) {}

    /**
     * The article the caller reads next: what they have in hand, else one that wants another reading.
     *
     * @return nothing when every article has the readings it wants, or is the caller's already
     */
    public Optional<AssignmentService.Taken> next(CorpusId id) {
        corpora.get(id);
        current.require(id, Role.EDITOR);
        MemberId me = current.id();
        Optional<Assignment> inHand =
                assignments.inHand(id.value(), me.value(), Limit.of(1)).stream().findFirst();
        if (inHand.isPresent()) {
            return Optional.of(new AssignmentService.Taken(inHand.get(), false));
        }
        int wanted = assignments.oneAtATime(id.value()).annotatorsPerArticle();
        return assignments.free(id.value(), me.value(), wanted, Limit.of(1)).stream()
                .findFirst()
                .map(article -> new Assignment(id, article, me, clock.instant()))
                .map(pass -> new AssignmentService.Taken(passes.begin(pass), true));
    }

    /**
     * Gives an editor an article to read; who has it already keeps it.
     *
     * @param reading who is to read it; asked for once the article is known to be the caller's to give
     * @throws Refusal {@code pass-role} when that member may not mark here
     */
    public AssignmentService.Taken assign(ArticleId article, Supplier<MemberId> reading) {
        CorpusId corpus = passes.whereToAssign(article);
        MemberId member = reading.get();
        if (!members.holds(member, corpus, Role.EDITOR)) {
            throw Refusal.invalid("pass-role").at("member");
        }
        return assignments
                .find(article.value(), member.value())
                .map(there -> new AssignmentService.Taken(there, false))
                .orElseGet(() -> new AssignmentService.Taken(
                        passes.begin(new Assignment(corpus, article, member, clock.instant()).by(current.id())), true));
    }

    /**
     * Gives some editors some articles to read, each of them each; who has one already keeps it.
     *
     * @return what was not theirs before
     */
    public List<Assignment> assign(Collection<ArticleId> articles, Collection<MemberId> readers) {
        return articles.stream()
                .flatMap(article -> readers.stream().map(reader -> assign(article, () -> reader)))
                .filter(AssignmentService.Taken::made)
                .map(AssignmentService.Taken::assignment)
                .toList();
    }

    /** Takes articles from members again, all or none. */
    public void takeBack(Collection<Assignment> given) {
        given.forEach(pass -> takeBack(pass.article(), pass.member()));
    }

    /** Takes an article from a member again, while nothing came of it. */
    public void takeBack(ArticleId article, MemberId member) {
        Assignment pass = assignments.find(article.value(), member.value()).orElseThrow(Refusal::unknown);
        passes.takeBack(pass.id(), SeenVersion.of(pass.version()));
    }

    /** How far those are who read a corpus, and whoever else has read in it; who works blind is told of themselves alone. */
    @Transactional(readOnly = true)
    public List<Share> shares(CorpusId corpus) {
        MemberId only = corpora.worksBlind(corpus) ? current.id() : null;
        Map<MemberId, Share> begun = assignments.shares(corpus.value(), only == null ? null : only.value()).stream()
                .collect(Collectors.toMap(Share::member, Function.identity()));
        Stream<MemberId> readers = only != null ? Stream.of(only) : readers(corpus);
        return Stream.concat(readers, begun.keySet().stream())
                .distinct()
                .map(member -> begun.getOrDefault(member, new Share(member, 0, 0)))
                .toList();
    }

    /** Editors who see their own marks alone: who curates as well settles, and reads only what they take. */
    private Stream<MemberId> readers(CorpusId corpus) {
        return members.rolesIn(corpus).stream()
                .filter(held ->
                        held.roles().contains(Role.EDITOR) && !held.roles().contains(Role.CURATOR))
                .map(MemberService.Roles::member);
    }

    /** What of the readings came from files; who works blind is told of themselves alone. */
    @Transactional(readOnly = true)
    public List<BroughtIn> broughtIn(CorpusId corpus) {
        UUID only = corpora.worksBlind(corpus) ? current.id().value() : null;
        return assignments.broughtIn(corpus.value(), only);
    }

    /** All that was read in a corpus, for its curator. */
    @Transactional(readOnly = true)
    public List<Reading> readings(CorpusId corpus) {
        current.require(corpus, Role.CURATOR);
        return assignments.readings(corpus.value());
    }

    /** Who may be given articles of a corpus. */
    @Transactional(readOnly = true)
    public List<MemberId> editors(CorpusId corpus) {
        return members.rolesIn(corpus).stream()
                .filter(held -> held.roles().contains(Role.EDITOR))
                .map(MemberService.Roles::member)
                .toList();
    }
}
