package org.tahqiq.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;

/** Holds a claim against the rules of the gate, whether they are switched on or not. */
@Component
class Gate {

    private final Claimants claimants;
    private final MemberService members;

    Gate(Claimants claimants, MemberService members) {
        this.claimants = claimants;
        this.members = members;
    }

    /** @param approver who would approve it; for one that is approved it is who did */
    Set<GateRule> unmet(Claim claim, MemberId approver) {
        Set<GateRule> unmet = EnumSet.noneOf(GateRule.class);
        MemberId by = Objects.requireNonNullElse(claim.standing().approver(), approver);
        claim.verdict()
                .ifPresentOrElse(
                        verdict -> {
                            if (isAuthor(verdict, by)) {
                                unmet.add(GateRule.AUTHOR);
                            }
                            // Readers would see the braces.
                            if (!Placeholder.openIn(verdict.rationale()).isEmpty()) {
                                unmet.add(GateRule.RATIONALE);
                            }
                        },
                        () -> unmet.add(GateRule.RATIONALE));
        if (!suffices(claim.evidence())) {
            unmet.add(GateRule.EVIDENCE);
        }
        if (!claim.evidence().stream().allMatch(Gate::isKept)) {
            unmet.add(GateRule.SNAPSHOT);
        }
        if (claim.replies().isEmpty() && claimants.isNamed(claim.annotation())) {
            unmet.add(GateRule.REPLY);
        }
        if (!(claim.annotation().fields() instanceof ClaimFields fields)
                || !ClaimWording.isAffirmative(fields.wording())) {
            unmet.add(GateRule.WORDING);
        }
        return unmet;
    }

    /** What a second verdict has against the approval; empty where none was asked for or it is settled. */
    Optional<Refusal.Detail> second(Claim claim) {
        return claim.openSecond().map(second -> {
            UUID reader = second.origin().id();
            return new Refusal.Detail(
                    null,
                    second.stage() == SecondVerdict.Stage.ASKED ? "second-awaited" : "second-unsettled",
                    List.of(members.displayNames(List.of(reader))
                            .getOrDefault(reader, second.origin().name())));
        });
    }

    /** An imported verdict has an author of its own and somebody who answers for it here. */
    private static boolean isAuthor(Verdict verdict, MemberId member) {
        return verdict.author().equals(member) || verdict.origin().id().equals(member.value());
    }

    /** All that was found speaks for what the verdict is against, or against what it is for: a slip, more often than not. */
    static boolean isAgainstItsEvidence(Claim claim) {
        Set<String> stances = claim.evidence().stream()
                .map(each -> String.valueOf(each.content().stance()))
                .filter(stance -> !stance.equals(Evidence.Stance.CONTEXT.name()))
                .collect(Collectors.toSet());
        return claim.verdict()
                .map(verdict -> switch (verdict.code()) {
                    case TRUE -> Evidence.Stance.REFUTES;
                    case FALSE, FABRICATED -> Evidence.Stance.SUPPORTS;
                    default -> null;
                })
                .filter(contrary -> stances.equals(Set.of(contrary.name())))
                .isPresent();
    }

    /** Copies of one story count once: those of one group, or of one address. */
    static boolean suffices(List<Evidence> evidence) {
        long independent =
                evidence.stream().map(Gate::origin).distinct().limit(2).count();
        return independent >= 2 || evidence.stream().anyMatch(Gate::isOfficialWithReason);
    }

    static String origin(Evidence evidence) {
        Evidence.Content content = evidence.content();
        return Stream.of(content.independenceGroup(), content.url())
                .filter(Objects::nonNull)
                .map(words -> words.strip())
                .findFirst()
                .orElseGet(() -> evidence.id().value().toString());
    }

    private static boolean isOfficialWithReason(Evidence evidence) {
        Evidence.Content content = evidence.content();
        return Evidence.SourceType.OFFICIAL_PRIMARY.name().equals(content.sourceType()) && content.note() != null;
    }

    /** The page it links to can still be read when it is gone, or it is said why not. */
    static boolean isKept(Evidence evidence) {
        Evidence.Content content = evidence.content();
        Snapshot snapshot = evidence.snapshot();
        return content.url() == null
                || (snapshot != null && snapshot.isKept())
                || content.archivedUrl() != null
                || content.snapshotReason() != null;
    }

    /** Nobody else could approve in this corpus. */
    boolean worksAlone(CorpusId corpus, MemberId member) {
        return members.rolesIn(corpus).stream()
                .filter(other -> !other.member().equals(member))
                .noneMatch(other -> members.holds(other.member(), corpus, Role.REVIEWER)
                        || members.holds(other.member(), corpus, Role.CURATOR));
    }
}
