package org.tahqiq.annotation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Member;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Role;
import org.tahqiq.team.Scope;
import org.tahqiq.text.Refusal;

/** What the caller may see and mark of an article: who works blind sees nothing that others marked there. */
@Component
class Sight {

    private final ArticleService articles;
    private final CorpusService corpora;
    private final MemberService members;
    private final CurrentMember current;
    private final Assignments assignments;
    private final ClosedArticles closed;

    Sight(
            ArticleService articles,
            CorpusService corpora,
            MemberService members,
            CurrentMember current,
            Assignments assignments,
            ClosedArticles closed) {
        this.articles = articles;
        this.corpora = corpora;
        this.members = members;
        this.current = current;
        this.assignments = assignments;
        this.closed = closed;
    }

    MemberId me() {
        return current.id();
    }

    Member member() {
        return current.member();
    }

    Article article(ArticleId id) {
        return articles.get(id);
    }

    /** @throws Refusal when the article is not there for the caller */
    CorpusId requireThere(ArticleId id) {
        return articles.requireThere(id);
    }

    /** @throws Refusal {@code article-deleted} when an editor's article was put away meanwhile */
    void refuseDeleted(ArticleId id) {
        articles.refuseDeleted(id);
    }

    /** @throws Refusal when the caller may not mark in that corpus */
    void requireToMark(CorpusId corpus) {
        current.require(corpus, Role.EDITOR);
    }

    /** Whether the caller may mark in an article, and is neither through with it nor its gold finished. */
    boolean marksNow(ArticleId article) {
        return current.holds(requireThere(article), Role.EDITOR) && !isClosed(article) && !isFinished(article, me());
    }

    /**
     * @param reader whose reading would change
     * @throws Refusal {@code article-settled} when the gold of the article is finished, {@code pass-finished} when that reading is
     */
    void refuseFinished(ArticleId article, MemberId reader) {
        refuseClosed(article);
        if (isFinished(article, reader)) {
            throw Refusal.conflict("pass-finished");
        }
    }

    /** @throws Refusal {@code article-settled} when the gold of the article is finished */
    void refuseClosed(ArticleId article) {
        if (isClosed(article)) {
            throw Refusal.conflict("article-settled");
        }
    }

    boolean isClosed(ArticleId article) {
        return closed.existsById(article.value());
    }

    /** Where all mark the same spans nobody's pass is a reading of its own, and none is closed by being sent. */
    private boolean isFinished(ArticleId article, MemberId reader) {
        return assignments
                .find(article.value(), reader.value())
                .filter(pass -> pass.state() == Assignment.State.DONE)
                .filter(pass -> corpora.get(pass.corpus()).mode() == Corpus.Mode.INDEPENDENT)
                .isPresent();
    }

    /** @throws Refusal when the caller may not say anything about what stands in that corpus */
    void requireToComment(CorpusId corpus) {
        current.requireToRead(corpus);
        current.requireMoreThanReading(Scope.ANNOTATE, Scope.REVIEW, Scope.CURATE);
    }

    /** @throws Refusal when the caller may not bring in what files, or older versions, say */
    void requireToBringIn(CorpusId corpus) {
        current.require(corpus, Role.EDITOR, Role.CURATOR);
    }

    /** The member whose work alone is to be seen, or null for everybody's. */
    @Nullable
    MemberId onlyOwn(CorpusId corpus) {
        return corpora.worksBlind(corpus) ? current.id() : null;
    }

    /** @throws Refusal {@code not-found} when the article, or this member's work in it, is not for the caller to see */
    void requireToSee(ArticleId article, MemberId maker) {
        requireToSee(article, maker, false);
    }

    /** @throws Refusal {@code not-found} when it is not for the caller to see; gold is nobody's own */
    void requireToSee(Annotation annotation) {
        requireToSee(annotation.article(), annotation.member(), annotation.gold());
    }

    /** @throws Refusal likewise */
    void requireToSee(Relation relation) {
        requireToSee(relation.article(), relation.member(), relation.gold());
    }

    private void requireToSee(ArticleId article, MemberId maker, boolean gold) {
        MemberId only = onlyOwn(articles.requireThere(article));
        if (only != null && (gold || !only.equals(maker))) {
            throw Refusal.unknown();
        }
    }

    boolean sees(Annotation annotation) {
        MemberId only = onlyOwn(annotation.corpus());
        return only == null || (!annotation.gold() && only.equals(annotation.member()));
    }

    /** @throws Refusal when the caller may not settle what stands in the gold of that corpus, or works blind there */
    void requireToSettle(CorpusId corpus) {
        current.require(corpus, Role.CURATOR);
    }

    /** Whether another member sees this annotation as well. */
    boolean mayBeTold(MemberId member, Annotation annotation) {
        return corpora.get(annotation.corpus()).mode() == Corpus.Mode.SHARED
                || (!annotation.gold() && annotation.member().equals(member))
                || members.holds(member, annotation.corpus(), Role.CURATOR);
    }

    /** The corpora the caller may see; null for every one. */
    @Nullable
    Set<UUID> visibleCorpora() {
        Set<CorpusId> visible = current.visibleCorpora();
        return visible == null ? null : visible.stream().map(CorpusId::value).collect(Collectors.toSet());
    }

    List<MemberService.Roles> members(CorpusId corpus) {
        return members.rolesIn(corpus);
    }

    /** The members of a corpus by the names they sign in with. */
    Map<String, MemberId> names(CorpusId corpus) {
        return members(corpus).stream()
                .collect(Collectors.toMap(
                        MemberService.Roles::name, MemberService.Roles::member, (a, b) -> a, TreeMap::new));
    }

    /** An editor here owns what they made elsewhere; else, and where nobody may touch another's work, the importer does. */
    MemberId owner(CorpusId corpus, Origin origin) {
        MemberId maker = new MemberId(origin.id());
        return !corpora.worksBlind(corpus) && members.holds(maker, corpus, Role.EDITOR) ? maker : current.id();
    }
}
