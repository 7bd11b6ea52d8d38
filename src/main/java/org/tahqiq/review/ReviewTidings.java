package org.tahqiq.review;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Role;
import org.tahqiq.team.Tiding;

/** Tells members what others did with claims of theirs. */
@Component
class ReviewTidings {

    private final MemberService members;
    private final ApplicationEventPublisher events;

    ReviewTidings(MemberService members, ApplicationEventPublisher events) {
        this.members = members;
        this.events = events;
    }

    @EventListener
    void on(ClaimMoved moved) {
        Claim claim = moved.before();
        switch (moved.to()) {
            case ASSIGNED -> tell(moved.assignee(), Tiding.Kind.ASSIGNED, claim);
            case CHANGES_REQUESTED -> tell(moved.assignee(), Tiding.Kind.SENT_BACK, claim);
            case IN_REVIEW -> tell(approvers(claim), Tiding.Kind.SENT_TO_REVIEW, claim);
            case APPROVED -> tell(Stream.of(moved.assignee(), author(claim)), Tiding.Kind.APPROVED, claim);
            case CORRECTED -> tell(answerable(claim), Tiding.Kind.CORRECTED, claim);
            case RETRACTED -> tell(answerable(claim), Tiding.Kind.RETRACTED, claim);
            default -> {}
        }
    }

    /** Who judge here, but for whose verdict it is. */
    private Stream<@Nullable MemberId> approvers(Claim claim) {
        return members.rolesIn(claim.annotation().corpus()).stream()
                .filter(each ->
                        each.roles().contains(Role.REVIEWER) || each.roles().contains(Role.CURATOR))
                .<@Nullable MemberId>map(MemberService.Roles::member)
                .filter(member -> !Objects.equals(member, author(claim)));
    }

    /** Who answers for what was published: whose verdict it is, and who approved it. */
    private static Stream<@Nullable MemberId> answerable(Claim claim) {
        return Stream.of(author(claim), claim.standing().approver());
    }

    private static @Nullable MemberId author(Claim claim) {
        return claim.verdict().map(Verdict::author).orElse(null);
    }

    @EventListener
    void on(SecondVerdictService.SecondAsked asked) {
        tell(asked.reviewer(), Tiding.Kind.SECOND_VERDICT_ASKED, asked.claim());
    }

    private void tell(Stream<@Nullable MemberId> some, Tiding.Kind kind, Claim claim) {
        some.filter(Objects::nonNull).distinct().forEach(member -> tell(member, kind, claim));
    }

    private void tell(@Nullable MemberId to, Tiding.Kind kind, Claim claim) {
        if (to != null) {
            events.publishEvent(tiding(to, kind, claim.annotation(), claim.wording()));
        }
    }

    static Tiding tiding(MemberId to, Tiding.Kind kind, Annotation annotation, String wording) {
        return new Tiding(
                to,
                kind,
                annotation.corpus(),
                wording,
                "articles/" + annotation.article().value() + "?span="
                        + annotation.id().value());
    }
}
