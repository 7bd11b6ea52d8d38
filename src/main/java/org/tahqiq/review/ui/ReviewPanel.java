package org.tahqiq.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.review.Claim;
import org.tahqiq.review.ClaimService;
import org.tahqiq.review.EvidenceService;
import org.tahqiq.review.ReviewService;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.WorkState;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.DraftKeeper;
import org.tahqiq.ui.Notices;

/** A claim beside its article: where the work stands, the verdict, the evidence. */
class ReviewPanel extends Composite<Section> {

    private final AnnotationId id;
    private final ClaimService claims;
    private final ReviewService reviews;
    private final EvidenceService evidence;
    private final MemberService members;
    private final CurrentMember current;
    private final Notices notices;
    private final Runnable changed;

    ReviewPanel(
            AnnotationId id,
            ClaimService claims,
            ReviewService reviews,
            EvidenceService evidence,
            MemberService members,
            CurrentMember current,
            Notices notices,
            Runnable changed) {
        this.id = id;
        this.claims = claims;
        this.reviews = reviews;
        this.evidence = evidence;
        this.members = members;
        this.current = current;
        this.notices = notices;
        this.changed = changed;
        getContent().addClassName("review-panel");
        getContent().setAriaLabel(getTranslation("review.title"));
        show(claims.get(id));
    }

    private void show(Claim claim) {
        getContent().removeAll();
        getContent().getElement().setAttribute("data-claim", id.value().toString());
        H2 wording = new H2(claim.wording());
        wording.getElement().setAttribute("dir", "auto");
        getContent().add(state(claim), wording, next(claim), moves(claim));
        if (reviews.mayJudge(claim)) {
            DraftKeeper drafts = new DraftKeeper(current.id().value(), "verdict", id.value());
            getContent()
                    .add(new VerdictForm(claim.verdict().orElse(null), drafts, given -> judge(claim, drafts, given)));
        } else {
            claim.verdict().ifPresent(verdict -> getContent().add(verdict(verdict)));
        }
        boolean mayCite = claim.state().beforeApproved()
                && current.holds(claim.annotation().corpus(), Role.REVIEWER, Role.CURATOR);
        getContent().add(new EvidencePanel(claim, mayCite, evidence, current.id(), notices, this::refresh));
        if (claim.verdicts().size() > 1) {
            getContent().add(earlier(claim.verdicts()));
        }
    }

    private void refresh() {
        show(claims.get(id));
        changed.run();
    }

    private Div state(Claim claim) {
        Span state = new Span(getTranslation("state." + claim.state()));
        state.addClassNames("pill", "tone-" + Tones.of(claim.state()));
        state.getElement().setAttribute("data-state", claim.state().name());
        Div line = new Div(state);
        line.addClassName("state-line");
        MemberId assignee = claim.assignee();
        if (assignee != null) {
            String name = members.displayNames(List.of(assignee.value())).getOrDefault(assignee.value(), "");
            Span who = new Span(getTranslation("review.assignee", name));
            who.addClassName("secondary");
            line.add(who);
        }
        if (claim.dismissal() != null) {
            line.add(new Span(getTranslation("dismissal." + claim.dismissal())));
        }
        return line;
    }

    /** What comes now, and from whom: a move that is somebody else's is told too. */
    private Paragraph next(Claim claim) {
        Paragraph next = new Paragraph(getTranslation("review.next." + claim.state()));
        next.addClassNames("secondary", "next");
        next.getElement().setAttribute("role", "status");
        return next;
    }

    private Div moves(Claim claim) {
        Div moves = new Div();
        moves.addClassName("moves");
        Set<WorkState> open = reviews.movesOf(claim);
        for (WorkState to : WorkState.values()) {
            if (!open.contains(to)) {
                continue;
            }
            Button move = new Button(getTranslation("move." + to));
            move.getElement().setAttribute("data-move", to.name());
            if (to != WorkState.DISMISSED) {
                move.addThemeVariants(ButtonVariant.PRIMARY);
            }
            move.addClickListener(click -> ask(claim, to));
            moves.add(move);
        }
        return moves;
    }

    private void ask(Claim claim, WorkState to) {
        switch (to) {
            case ASSIGNED ->
                new AssignDialog(
                                Reviewers.of(
                                        List.of(claim.annotation().corpus()),
                                        members,
                                        current,
                                        getTranslation("queue.me")),
                                assignee -> move(to, null, assignee))
                        .open();
            case DISMISSED -> new DismissDialog(reason -> move(to, reason.name(), null)).open();
            case CANDIDATE -> new ReasonDialog(reason -> move(to, reason, null)).open();
            default -> move(to, null, null);
        }
    }

    private boolean move(WorkState to, @Nullable String reason, @Nullable MemberId assignee) {
        try {
            reviews.move(id, new ReviewService.Move(to.name(), reason, assignee == null ? null : assignee.value()));
            refresh();
            return true;
        } catch (Refusal refusal) {
            notices.refused(refusal);
            return false;
        }
    }

    /** A verdict given meanwhile by somebody else is shown beside the member's own, which stays in the form. */
    private void judge(Claim seen, DraftKeeper drafts, Verdict.Given given) {
        try {
            reviews.judge(id, SeenVersion.of(seen.version()), given);
            drafts.clear();
            refresh();
            notices.done("review.judged");
        } catch (Refusal refusal) {
            if (refusal.current() instanceof Claim stored) {
                new ConflictDialog(stored, given, () -> judge(stored, drafts, given), this::refresh).open();
            } else {
                notices.refused(refusal);
            }
        }
    }

    private Div verdict(Verdict verdict) {
        Span code = new Span(getTranslation("verdict." + verdict.code()));
        code.addClassNames("pill", "tone-" + Tones.of(verdict.code()));
        code.getElement().setAttribute("data-verdict", verdict.code().name());
        Paragraph rationale = new Paragraph(verdict.rationale());
        rationale.getElement().setAttribute("dir", "auto");
        Div shown = new Div(new H3(getTranslation("review.verdict")), code, rationale);
        if (!verdict.reasons().isEmpty()) {
            shown.add(new Span(verdict.reasons().stream()
                    .map(reason -> getTranslation("reason." + reason))
                    .collect(Collectors.joining(" · "))));
        }
        return shown;
    }

    private Div earlier(List<Verdict> verdicts) {
        Div list = new Div(new H3(getTranslation("review.earlier")));
        for (Verdict verdict : verdicts.subList(0, verdicts.size() - 1).reversed()) {
            Paragraph line = new Paragraph(getTranslation(
                    "review.earlier-line",
                    verdict.seq(),
                    getTranslation("verdict." + verdict.code()),
                    verdict.origin().name()));
            line.addClassName("secondary");
            list.add(line);
        }
        return list;
    }
}
