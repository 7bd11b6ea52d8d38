package org.tahqiq.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;

/** What has to be there before a claim moves; all that is missing is told at once. */
@Component
class MoveRules {

    private final ClaimService claims;
    private final MemberService members;
    private final GateService gate;

    MoveRules(ClaimService claims, MemberService members, GateService gate) {
        this.claims = claims;
        this.members = members;
        this.gate = gate;
    }

    /** @throws Refusal {@code transition} or {@code gate} with every rule that is not met */
    void refuseUnmet(Claim claim, WorkState to, ReviewService.Move move) {
        List<Refusal.Detail> unmet = new ArrayList<>();
        boolean open = claim.state().next().contains(to);
        if (!open) {
            unmet.add(rule("move-closed", claim.state().name(), to.name()));
        }
        unmet.addAll(missing(claim, to, move).toList());
        if (to.needsVerdict() && !claim.blind() && claim.verdict().isEmpty() && !(open && to.isBehindGate())) {
            unmet.add(rule("verdict-needed"));
        }
        refuse("transition", unmet);
        if (to.isBehindGate()) {
            refuse("gate", gate.unmet(claim));
        }
    }

    private Stream<Refusal.Detail> missing(Claim claim, WorkState to, ReviewService.Move move) {
        String reason = Typed.prose("reason", move.reason(), 2000);
        return switch (to) {
            case ASSIGNED -> assignee(claim, move.assignee()).stream();
            case DISMISSED -> dismissal(reason).stream();
            case DUPLICATE -> master(claim, move.masterId()).stream();
            case CANDIDATE -> claim.state() == WorkState.ASSIGNED ? Stream.empty() : needed(reason);
            case ON_HOLD, CHANGES_REQUESTED -> needed(reason);
            case APPROVED -> gate.second(claim).stream();
            case CORRECTED, RETRACTED -> correction(claim, move.correction());
            case IN_RESEARCH, IN_REVIEW, PUBLISHED -> Stream.empty();
        };
    }

    private static Stream<Refusal.Detail> needed(@Nullable String reason) {
        return reason == null ? Stream.of(rule("reason-needed")) : Stream.empty();
    }

    private Optional<Refusal.Detail> assignee(Claim claim, @Nullable UUID assignee) {
        if (assignee == null) {
            return Optional.of(rule("assignee-needed"));
        }
        MemberId member = new MemberId(assignee);
        if (!members.holds(member, claim.annotation().corpus(), Role.REVIEWER)) {
            return Optional.of(rule("assignee-role"));
        }
        return member.equals(claim.assignee()) && claim.state() == WorkState.ASSIGNED
                ? Optional.of(rule("assignee-same"))
                : Optional.empty();
    }

    private static Optional<Refusal.Detail> dismissal(@Nullable String reason) {
        if (reason == null) {
            return Optional.of(rule("reason-needed"));
        }
        return Dismissal.isKnown(reason) ? Optional.empty() : Optional.of(rule("reason-unknown"));
    }

    /** A duplicate points to a claim that is none and has none behind it: no chains. */
    private Optional<Refusal.Detail> master(Claim claim, @Nullable UUID masterId) {
        if (!claim.duplicates().isEmpty()) {
            return Optional.of(rule("master-of-others", claim.duplicates().size()));
        }
        if (masterId == null) {
            return Optional.of(rule("master-needed"));
        }
        AnnotationId master = new AnnotationId(masterId);
        if (master.equals(claim.annotation().id())) {
            return Optional.of(rule("master-self"));
        }
        return found(master)
                .filter(other ->
                        other.annotation().corpus().equals(claim.annotation().corpus()))
                .map(other -> other.state() == WorkState.DUPLICATE
                        ? Optional.of(rule("master-duplicate"))
                        : Optional.<Refusal.Detail>empty())
                .orElseGet(() -> Optional.of(rule("master-unknown")));
    }

    private Optional<Claim> found(AnnotationId id) {
        try {
            return Optional.of(claims.get(id));
        } catch (Refusal unknown) {
            return Optional.empty();
        }
    }

    private static Stream<Refusal.Detail> correction(Claim claim, Correction.@Nullable Wanted wanted) {
        List<Refusal.Detail> unmet = new ArrayList<>();
        if (wanted == null || wanted.kind() == null) {
            unmet.add(rule("correction-kind-needed"));
        } else if (!Correction.Kind.isKnown(wanted.kind())) {
            unmet.add(rule("correction-kind-unknown"));
        } else if (wanted.kind().equals(Correction.Kind.MINOR.name())
                && claim.verdict().filter(wanted::overturns).isPresent()) {
            unmet.add(rule("correction-minor-verdict"));
        }
        if (wanted == null || wanted.publicNote() == null || wanted.publicNote().isBlank()) {
            unmet.add(rule("correction-note-needed"));
        }
        List<String> open =
                wanted == null || wanted.rationale() == null ? List.of() : Placeholder.openIn(wanted.rationale());
        if (!open.isEmpty()) {
            unmet.add(new Refusal.Detail(
                    null, GateService.code(GateRule.RATIONALE), List.of("open", String.join(" ", open))));
        }
        return unmet.stream();
    }

    private static void refuse(String code, List<Refusal.Detail> unmet) {
        if (!unmet.isEmpty()) {
            Refusal refusal = Refusal.invalid(code);
            unmet.forEach(refusal::with);
            throw refusal;
        }
    }

    private static Refusal.Detail rule(String code, Object... args) {
        return new Refusal.Detail(null, code, List.of(args));
    }
}
