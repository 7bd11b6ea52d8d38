package org.tahqiq.curation;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.CorpusService;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.TextSpan;

/** Reads what each member marked alone, and keeps the agreement that was reckoned from it. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
class ReadingService {

    private final ReadingRows rows;
    private final CorpusService corpora;
    private final CurrentMember current;

    ReadingService(ReadingRows rows, CorpusService corpora, CurrentMember current) {
        this.rows = rows;
        this.corpora = corpora;
        this.current = current;
    }

    /** The articles that can be compared, with the members whose readings of them count. */
    record Plan(Agreement.Basis basis, Map<UUID, List<UUID>> readers) {

        /** By how many most of them were read; of those as frequent, the greatest number. */
        int usual() {
            return readers.values().stream()
                    .collect(Collectors.groupingBy(List::size, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .max(Map.Entry.<Integer, Long>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                    .map(Map.Entry::getKey)
                    .orElse(2);
        }
    }

    /** @throws Refusal {@code works-blind} when the caller may not know what others marked */
    void requireToCompare(CorpusId corpus) {
        if (corpora.worksBlind(corpus)) {
            throw Refusal.forbidden("works-blind");
        }
    }

    /** @throws Refusal {@code role-needed} when the caller may not have the figures prepared */
    void requireToPrepare(CorpusId corpus) {
        requireToCompare(corpus);
        current.require(corpus, Role.CURATOR);
    }

    long passes(CorpusId corpus) {
        return rows.passes(corpus.value());
    }

    Plan plan(CorpusId corpus) {
        requireToCompare(corpus);
        List<ReadingRows.Pass> all = rows.passesOf(corpus.value());
        Map<UUID, List<UUID>> finished =
                readByTwo(all.stream().filter(pass -> pass.doneAt() != null).toList());
        return finished.isEmpty()
                ? new Plan(Agreement.Basis.BEGUN, readByTwo(all))
                : new Plan(Agreement.Basis.FINISHED, finished);
    }

    /** Articles in which it is known what is right, by id. */
    record Reference(Agreement.Basis basis, List<UUID> articles) {}

    /**
     * What one member alone, or the gold, says of a corpus: the articles that are finished, or while there is none, those begun.
     *
     * @param member null for the gold
     */
    Reference reference(CorpusId corpus, @Nullable MemberId member) {
        requireToCompare(corpus);
        List<ReadingRows.Gold> begun = member == null
                ? rows.goldOf(corpus.value())
                : rows.passesOf(corpus.value()).stream()
                        .filter(pass -> pass.member().equals(member.value()))
                        .map(pass -> new ReadingRows.Gold(pass.article(), pass.doneAt()))
                        .toList();
        List<ReadingRows.Gold> finished =
                begun.stream().filter(each -> each.doneAt() != null).toList();
        return new Reference(
                finished.isEmpty() ? Agreement.Basis.BEGUN : Agreement.Basis.FINISHED,
                (finished.isEmpty() ? begun : finished)
                        .stream().map(ReadingRows.Gold::article).toList());
    }

    /** What that member, or the gold, has in some articles of the reference; nothing of articles where it has nothing. */
    Map<UUID, Map<Tag, List<TextSpan>>> marked(@Nullable MemberId member, Collection<UUID> articles) {
        Stream<ReadingRows.Span> spans = rows.spans(articles, member == null).stream()
                .filter(span -> member == null || span.member().equals(member.value()));
        return spans.collect(Collectors.groupingBy(
                ReadingRows.Span::article,
                Collectors.groupingBy(
                        ReadingRows.Span::tag,
                        Collectors.mapping(span -> new TextSpan(span.start(), span.end()), Collectors.toList()))));
    }

    private static Map<UUID, List<UUID>> readByTwo(List<ReadingRows.Pass> passes) {
        Map<UUID, List<UUID>> readers = passes.stream()
                .collect(Collectors.groupingBy(
                        ReadingRows.Pass::article,
                        LinkedHashMap::new,
                        Collectors.mapping(ReadingRows.Pass::member, Collectors.toList())));
        readers.values().removeIf(members -> members.size() < 2);
        return readers;
    }

    /** What these members marked in some articles of a corpus that was planned, in its order. */
    List<ReadArticle> read(Map<UUID, List<UUID>> readers, Collection<UUID> articles) {
        Map<UUID, ReadingRows.Text> texts =
                rows.texts(articles).stream().collect(Collectors.toMap(ReadingRows.Text::article, Function.identity()));
        Map<UUID, List<ReadingRows.Span>> spans =
                rows.spans(articles, false).stream().collect(Collectors.groupingBy(ReadingRows.Span::article));
        return articles.stream()
                .map(article -> Optional.ofNullable(texts.get(article))
                        .map(text -> ReadArticle.of(
                                text, readings(readers.getOrDefault(article, List.of()), spans.get(article)))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<ReadArticle.Reading> readings(List<UUID> members, @Nullable List<ReadingRows.Span> spans) {
        return members.stream()
                .map(member -> ReadArticle.Reading.of(
                        member,
                        spans == null
                                ? List.of()
                                : spans.stream()
                                        .filter(span -> span.member().equals(member))
                                        .toList()))
                .toList();
    }

    Optional<Agreement> kept(CorpusId corpus) {
        requireToCompare(corpus);
        return rows.findById(corpus.value()).map(KeptAgreement::agreement);
    }

    @Transactional
    void keep(CorpusId corpus, Agreement agreement) {
        KeptAgreement kept = rows.findById(corpus.value()).orElseGet(() -> new KeptAgreement(corpus, agreement));
        kept.renew(agreement);
        rows.saveAndFlush(kept);
    }
}
