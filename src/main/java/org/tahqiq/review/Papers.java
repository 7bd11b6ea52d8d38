package org.tahqiq.review;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.MemberId;

/** What lies in the files of claims beside the verdicts: evidence, corrections, second verdicts, the right-of-reply log. */
@Component
class Papers {

    private final EvidenceRows evidence;
    private final Corrections corrections;
    private final SecondVerdicts seconds;
    private final ReplyRows replies;
    private final CurrentMember current;
    private final InstantSource clock;

    Papers(
            EvidenceRows evidence,
            Corrections corrections,
            SecondVerdicts seconds,
            ReplyRows replies,
            CurrentMember current,
            InstantSource clock) {
        this.evidence = evidence;
        this.corrections = corrections;
        this.seconds = seconds;
        this.replies = replies;
        this.current = current;
        this.clock = clock;
    }

    /** What belongs to some claims, by their ids. */
    record Pile(
            Map<UUID, List<Evidence>> evidence,
            Map<UUID, List<Correction>> corrections,
            Map<UUID, List<SecondVerdict>> seconds,
            Map<UUID, List<Reply>> replies) {

        static final Pile EMPTY = new Pile(Map.of(), Map.of(), Map.of(), Map.of());
    }

    Pile of(List<UUID> claims) {
        return new Pile(
                evidence.of(claims).stream()
                        .collect(Collectors.groupingBy(each -> each.claim().value())),
                corrections.of(claims).stream().collect(Collectors.groupingBy(Correction::claim)),
                seconds.of(claims).stream().collect(Collectors.groupingBy(SecondVerdict::claim)),
                replies.of(claims).stream()
                        .collect(Collectors.groupingBy(each -> each.claim().value())));
    }

    /** Those of these claims on which this member is still to judge blind. */
    Set<UUID> awaitedFrom(MemberId member, List<UUID> claims) {
        return Set.copyOf(seconds.awaitedFrom(member.value(), claims));
    }

    /**
     * Files what came in a file.
     *
     * @return how many got a new id, because theirs was taken
     */
    int file(Review review, ReviewTransferService.Dossier dossier) {
        int renamed = 0;
        for (ReviewTransferService.Cited each : dossier.evidence()) {
            boolean taken = evidence.existsById(each.id());
            renamed += taken ? 1 : 0;
            evidence.saveAndFlush(new Evidence(
                    taken ? EvidenceId.next() : each.id(), review, each.content(), current.id(), clock.instant()));
        }
        for (ReviewTransferService.Asked each : dossier.replies()) {
            boolean taken = replies.existsById(each.id());
            renamed += taken ? 1 : 0;
            replies.saveAndFlush(new Reply(
                    taken ? ReplyId.next() : each.id(), review, each.content(), current.id(), clock.instant()));
        }
        int seq = 0;
        for (ReviewTransferService.Corrected each : dossier.corrections()) {
            seq++;
            corrections.saveAndFlush(new Correction(
                    review,
                    seq,
                    each.state(),
                    new Correction.Wanted(each.kind(), each.publicNote(), null, null, null),
                    each.reason(),
                    each.change(),
                    current.id(),
                    each.author(),
                    each.madeAt()));
        }
        seq = 0;
        for (ReviewTransferService.Second each : dossier.seconds()) {
            seq++;
            seconds.saveAndFlush(new SecondVerdict(review, seq, current.id(), each));
        }
        return renamed;
    }
}
