package org.tahqiq.review.publication;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.article.CorpusService;
import org.tahqiq.review.Verdict;
import org.tahqiq.team.Audited;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;

/** What the wordings of other desks mean in a corpus: listed with how often each was met, and chosen by its curators. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class RatingService {

    private final RatingChoices choices;
    private final ForeignReviews reviews;
    private final CorpusService corpora;
    private final CurrentMember current;
    private final ApplicationEventPublisher events;

    RatingService(
            RatingChoices choices,
            ForeignReviews reviews,
            CorpusService corpora,
            CurrentMember current,
            ApplicationEventPublisher events) {
        this.choices = choices;
        this.reviews = reviews;
        this.corpora = corpora;
        this.current = current;
        this.events = events;
    }

    /**
     * A wording that was met.
     *
     * @param written one of its spellings
     * @param meaning for desks that have none of their own
     */
    public record Wording(String written, long count, RatingBridge.@Nullable Meaning meaning, List<AtDesk> desks) {

        /** How many checks with this wording nobody has said the meaning of. */
        public long uncoded() {
            return desks.stream()
                    .filter(desk -> desk.meaning() == null)
                    .mapToLong(AtDesk::count)
                    .sum();
        }
    }

    /** A wording at one of the desks that say it. */
    public record AtDesk(String desk, long count, RatingBridge.@Nullable Meaning meaning) {}

    /**
     * What a curator chooses.
     *
     * @param rating the wording, in any of its spellings
     * @param desk null for every desk without a meaning of its own
     * @param verdict the code; null to have no choice here any more
     */
    public record Choice(
            @Nullable String rating,
            @Nullable String desk,
            @Nullable String verdict) {}

    /** All wordings met, first those without a meaning, then the commonest. */
    public List<Wording> wordings(CorpusId corpus) {
        UUID home = corpora.get(corpus).id().value();
        RatingBridge bridge = bridge(corpus);
        Map<String, List<ForeignReviews.Counted>> met =
                reviews.wordings(home).stream().collect(Collectors.groupingBy(ForeignReviews.Counted::wording));
        return met.entrySet().stream()
                .map(each -> wording(each.getKey(), each.getValue(), bridge))
                .sorted(Comparator.comparing((Wording each) -> each.uncoded() == 0)
                        .thenComparing(Comparator.comparingLong(Wording::count).reversed())
                        .thenComparing(Wording::written))
                .toList();
    }

    private static Wording wording(String key, List<ForeignReviews.Counted> met, RatingBridge bridge) {
        Comparator<ForeignReviews.Counted> byCount = Comparator.comparingLong(ForeignReviews.Counted::count)
                .reversed()
                .thenComparing(ForeignReviews.Counted::desk);
        List<ForeignReviews.Counted> desks = met.stream().sorted(byCount).toList();
        return new Wording(
                desks.getFirst().written(),
                desks.stream().mapToLong(ForeignReviews.Counted::count).sum(),
                bridge.meaning(key).orElse(null),
                desks.stream()
                        .map(each -> new AtDesk(
                                each.desk(),
                                each.count(),
                                bridge.meaning(each.desk(), key).orElse(null)))
                        .toList());
    }

    /** Chooses what a wording means, for all checks that have it, whether imported already or not. */
    @Transactional
    public void choose(CorpusId corpus, Choice choice) {
        corpora.get(corpus);
        current.require(corpus, Role.CURATOR);
        String rating = Typed.prose("rating", choice.rating(), 4000);
        if (rating == null) {
            throw Refusal.invalid("missing").at("rating");
        }
        String wording = RatingWording.fold(rating);
        String desk = choice.desk() == null ? RatingChoice.EVERY_DESK : Typed.name("desk", choice.desk(), 300);
        Verdict.Code code = Typed.optionalCode("verdict", choice.verdict(), Verdict.Code.class);
        RatingChoice before = choices.find(corpus.value(), desk, wording).orElse(null);
        Verdict.Code was = before == null ? null : before.code();
        if (was == code) {
            return;
        }
        UUID subject = write(corpus, desk, wording, before, code);
        events.publishEvent(new Chosen(
                corpus,
                subject,
                was == null ? null : new Chosen.Said(desk, wording, was),
                code == null ? null : new Chosen.Said(desk, wording, code)));
    }

    private UUID write(
            CorpusId corpus, String desk, String wording, @Nullable RatingChoice before, Verdict.@Nullable Code code) {
        if (before == null) {
            RatingChoice made = new RatingChoice(corpus, desk, wording, Objects.requireNonNull(code));
            return choices.saveAndFlush(made).id();
        }
        if (code == null) {
            choices.delete(before);
            choices.flush();
        } else {
            before.mean(code);
            choices.saveAndFlush(before);
        }
        return before.id();
    }

    RatingBridge bridge(CorpusId corpus) {
        return new RatingBridge(choices.of(corpus.value()));
    }

    /** A curator chose what a wording means, or took the choice back. */
    record Chosen(
            CorpusId auditCorpus,
            UUID auditSubject,
            @Nullable Said auditBefore,
            @Nullable Said auditAfter) implements Audited {

        record Said(String desk, String wording, Verdict.Code code) {}

        @Override
        public String auditAction() {
            return "rating.chosen";
        }
    }
}
