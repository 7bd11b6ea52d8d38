package org.tahqiq.curation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationTransferService;
import org.tahqiq.annotation.ClosingService;
import org.tahqiq.annotation.Origin;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.CorpusService;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;

/** What was decided in articles, as it leaves and arrives in files; the gold itself travels with what else is marked. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class GoldTransferService {

    private final DecisionRows decisions;
    private final Adjudications adjudications;
    private final ClosingService closing;
    private final CorpusService corpora;
    private final CurrentMember current;
    private final InstantSource clock;

    GoldTransferService(
            DecisionRows decisions,
            Adjudications adjudications,
            ClosingService closing,
            CorpusService corpora,
            CurrentMember current,
            InstantSource clock) {
        this.decisions = decisions;
        this.adjudications = adjudications;
        this.closing = closing;
        this.corpora = corpora;
        this.current = current;
        this.clock = clock;
    }

    /** A span or link of a pass that was looked at. */
    public record Read(UUID subject, Origin reader, boolean chosen) {}

    /**
     * A decision as a file has it.
     *
     * @param gold annotations of the gold that it is about, also those that are gone
     * @param links likewise
     */
    public record Decided(
            Decision.Kind kind,
            Origin by,
            Instant at,
            @Nullable String note,
            List<Read> from,
            List<UUID> gold,
            List<UUID> links) {}

    /** When the gold of an article was declared finished, and by whom. */
    public record Finish(Origin by, Instant at) {}

    /** What was decided in an article. */
    public record Settled(List<Decided> decisions, @Nullable Finish finish) {

        public static final Settled NOTHING = new Settled(List.of(), null);
    }

    /** By article; nothing for who works blind. */
    @Transactional(readOnly = true)
    public Map<ArticleId, Settled> leaving(CorpusId corpus, Collection<ArticleId> articles) {
        if (corpora.worksBlind(corpus)) {
            return Map.of();
        }
        List<UUID> ids = articles.stream().map(ArticleId::value).toList();
        Map<ArticleId, List<Decision>> made =
                decisions.of(ids).stream().collect(Collectors.groupingBy(Decision::article));
        Map<ArticleId, Settled> settled = new HashMap<>();
        for (Adjudication each : adjudications.of(ids)) {
            ArticleId article = new ArticleId(each.article());
            settled.put(
                    article,
                    new Settled(
                            made.getOrDefault(article, List.of()).stream()
                                    .map(GoldTransferService::decided)
                                    .toList(),
                            finish(each)));
        }
        return settled;
    }

    private static @Nullable Finish finish(Adjudication adjudication) {
        Origin by = adjudication.finishedBy();
        Instant at = adjudication.finishedAt();
        return by == null || at == null ? null : new Finish(by, at);
    }

    private static Decided decided(Decision decision) {
        return new Decided(
                decision.kind(),
                decision.by(),
                decision.at(),
                decision.note(),
                decision.readings().stream()
                        .map(read -> new Read(read.subject(), read.reader(), read.chosen()))
                        .toList(),
                decision.outcomes().stream()
                        .flatMap(outcome -> Stream.ofNullable(outcome.annotation()))
                        .toList(),
                decision.outcomes().stream()
                        .flatMap(outcome -> Stream.ofNullable(outcome.relation()))
                        .toList());
    }

    /** Takes over what was decided in an article that has just arrived with its gold. */
    public void takeOver(Article article, AnnotationTransferService.Arrived arrived, Settled settled) {
        if (settled.decisions().isEmpty() && settled.finish() == null) {
            return;
        }
        current.require(article.corpus(), Role.CURATOR);
        Adjudication adjudication = new Adjudication(article, clock.instant());
        Finish finish = settled.finish();
        if (finish != null) {
            adjudication.finish(finish.by(), finish.at());
            closing.close(article);
        }
        adjudications.saveAndFlush(adjudication);
        decisions.saveAllAndFlush(settled.decisions().stream()
                .map(each -> new Decision(article, DecisionBook.newAct(), draft(each, arrived), each.by(), each.at()))
                .toList());
    }

    private static Decision.Draft draft(Decided decided, AnnotationTransferService.Arrived arrived) {
        return new Decision.Draft(
                decided.kind(),
                decided.note(),
                decided.from().stream()
                        .map(read -> new Decision.Read(
                                here(arrived, read.subject()),
                                0,
                                read.reader().id(),
                                read.reader().name(),
                                read.chosen()))
                        .toList(),
                Stream.concat(
                                decided.gold().stream()
                                        .flatMap(id -> Stream.ofNullable(
                                                arrived.annotations().get(id)))
                                        .map(GoldTransferService::outcome),
                                decided.links().stream()
                                        .flatMap(id -> Stream.ofNullable(
                                                arrived.links().get(id)))
                                        .map(link -> new Decision.Outcome(null, null, link, true)))
                        .toList());
    }

    /** Its first revision is its arrival. */
    private static Decision.Outcome outcome(Annotation gold) {
        if (!gold.gold()) {
            throw Refusal.invalid("other-article").at("decisions.gold");
        }
        return Decision.Outcome.of(gold.id(), 1);
    }

    /** The id here of what had that one in the file; what was taken back since is in no file. */
    private static UUID here(AnnotationTransferService.Arrived arrived, UUID inFile) {
        return Optional.ofNullable(arrived.annotations().get(inFile))
                .map(mark -> mark.id().value())
                .orElseGet(() -> Objects.requireNonNullElse(arrived.links().get(inFile), inFile));
    }
}
