package org.tahqiq.review.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tahqiq.review.Claim;
import org.tahqiq.review.ClaimService;
import org.tahqiq.review.ReviewService.Move;
import org.tahqiq.review.WorkState;
import org.tahqiq.review.WorkloadService;
import org.tahqiq.review.publication.ImprintService;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.ui.Translations;

/** Asks what a move needs, where it needs something; the others are made at once. */
@Component
class MoveDialogs {

    private final ClaimService claims;
    private final MemberService members;
    private final WorkloadService workload;
    private final CurrentMember current;
    private final ImprintService imprints;
    private final Translations translations;

    MoveDialogs(
            ClaimService claims,
            MemberService members,
            WorkloadService workload,
            CurrentMember current,
            ImprintService imprints,
            Translations translations) {
        this.claims = claims;
        this.members = members;
        this.workload = workload;
        this.current = current;
        this.imprints = imprints;
        this.translations = translations;
    }

    /** Makes a move. */
    interface Mover {

        /**
         * @param refused where to say why not; null for where it was asked for
         * @return whether it was done; the dialog stays open when not
         */
        boolean move(Move move, @Nullable RefusalCard refused);

        default boolean move(Move move) {
            return move(move, null);
        }
    }

    void ask(Claim claim, WorkState to, Mover make) {
        switch (to) {
            case ASSIGNED -> assign(List.of(claim.annotation().corpus()), make);
            case DISMISSED -> dismiss(make);
            case DUPLICATE -> new DuplicateDialog(claim, claims, make).open();
            case ON_HOLD, CHANGES_REQUESTED -> new ReasonDialog(to, make).open();
            case CANDIDATE -> {
                if (claim.state() == WorkState.ASSIGNED) {
                    make.move(Move.to(to));
                } else {
                    new ReasonDialog(to, make).open();
                }
            }
            case CORRECTED, RETRACTED ->
                new CorrectionDialog(to, claim.verdict().orElse(null), make).open();
            case PUBLISHED ->
                new PublishDialog(claim, imprints.masthead(claim.annotation().corpus()), make).open();
            case IN_RESEARCH, IN_REVIEW, APPROVED -> make.move(Move.to(to));
        }
    }

    void assign(Collection<CorpusId> corpora, Mover make) {
        String me = translations.getTranslation("queue.me", UI.getCurrent().getLocale());
        Dialog dialog = new AssignDialog(
                Reviewers.of(corpora, members, current, me), workload.loads(List.copyOf(corpora)), make);
        dialog.open();
    }

    /** Asks for a reviewer, for something else than the claim itself. */
    void choose(Claim claim, String title, Predicate<MemberId> take) {
        List<CorpusId> corpora = List.of(claim.annotation().corpus());
        AssignDialog dialog = new AssignDialog(
                Reviewers.others(corpora, members, current),
                workload.loads(corpora),
                (move, refused) -> move.assignee() != null && take.test(new MemberId(move.assignee())));
        dialog.callIt(title);
        dialog.open();
    }

    void dismiss(Mover make) {
        new DismissDialog(why -> make.move(Move.to(WorkState.DISMISSED, why.name()))).open();
    }
}
