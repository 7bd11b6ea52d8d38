package org.tahqiq.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.review.Claim;
import org.tahqiq.review.ReviewService;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.WorkState;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.DraftKeeper;

/** A claim beside its article: where the work stands, the verdict, the evidence. */
class ReviewPanel extends Composite<Section> {

    /** The moves that take a claim on; the others stand beside them more quietly. */
    private static final Set<WorkState> FORWARD = EnumSet.of(
            WorkState.ASSIGNED, WorkState.IN_RESEARCH, WorkState.IN_REVIEW, WorkState.APPROVED, WorkState.PUBLISHED);

    private final AnnotationId id;
    private final RefusalCard refused = new RefusalCard();
    private final ReviewDesk desk;
    private final MoveDialogs dialogs;
    private final List<ReviewDesk.Part> parts;
    private final RationaleTemplates rationales;
    private final Runnable changed;
    private final Map<ReviewDesk.Part, List<Component>> written = new HashMap<>();
    private Claim shown;
    /** What the form began from. */
    private Claim begun;

    private @Nullable VerdictForm form;

    ReviewPanel(
            AnnotationId id,
            ReviewDesk desk,
            MoveDialogs dialogs,
            List<ReviewDesk.Part> parts,
            RationaleTemplates rationales,
            Runnable changed) {
        this.id = id;
        this.desk = desk;
        this.dialogs = dialogs;
        this.parts = parts;
        this.rationales = rationales;
        this.changed = changed;
        getContent().addClassName("review-panel");
        getContent().setAriaLabel(getTranslation("review.title"));
        shown = desk.claims.get(id);
        begun = shown;
        show(shown);
    }

    /** Shows what somebody else changed, or another panel of the claim; what is being typed stays. */
    void showNews() {
        Claim now;
        try {
            now = desk.claims.get(id);
        } catch (Refusal gone) {
            return;
        }
        // Of the member's own acts, too, news come; buttons that change under the hand would lose a click.
        boolean isKnown = now.version().equals(shown.version());
        if (!isKnown || !isVisible()) {
            show(now);
        }
    }

    private void show(Claim claim) {
        getContent().getElement().setAttribute("data-claim", id.value().toString());
        H2 wording = new H2(claim.wording());
        wording.getElement().setAttribute("dir", "auto");
        List<Component> now =
                new ArrayList<>(List.of(new StateLine(claim, desk), wording, next(claim), moves(claim), refused));
        refused.setVisible(false);
        now.addAll(parts(claim, true));
        form = desk.verdicts.mayJudge(claim) ? form(claim) : null;
        shown = claim;
        if (form != null) {
            now.add(form);
        } else {
            claim.verdict().ifPresent(verdict -> now.add(verdict(verdict)));
        }
        boolean mayCite = claim.state().beforeApproved() && desk.mayCite(claim);
        now.add(new EvidencePanel(claim, mayCite, desk.evidence, desk.extras, desk.me(), desk.notices, this::refresh));
        now.addAll(parts(claim, false));
        if (claim.verdicts().size() > 1) {
            now.add(new EarlierVerdicts(claim.verdicts(), desk));
        }
        if (!claim.corrections().isEmpty()) {
            now.add(new CorrectionList(claim, desk::name));
        }
        arrange(now);
    }

    /**
     * A form that is there stays with what is typed into it. One that nothing was typed into gives way to another verdict to begin
     * from; else the two meet when the member saves theirs.
     */
    private VerdictForm form(Claim claim) {
        boolean sameVerdict = begun.verdicts().size() == claim.verdicts().size();
        if (form != null && !sameVerdict && form.isUnsaved()) {
            return form;
        }
        begun = claim;
        if (form != null && sameVerdict) {
            return form;
        }
        DraftKeeper drafts = new DraftKeeper(desk.me().value(), "verdict", id.value());
        VerdictForm made = new VerdictForm(
                claim.verdict().orElse(null), drafts, desk.notices, given -> judge(begun, drafts, given));
        rationales.offer(claim, made);
        return made;
    }

    private List<Component> parts(Claim claim, boolean leading) {
        return parts.stream()
                .filter(part -> part.leads() == leading)
                .flatMap(part -> part(part, claim).stream())
                .toList();
    }

    private List<Component> part(ReviewDesk.Part part, Claim claim) {
        if (part.isWrittenIn(claim)) {
            return written.computeIfAbsent(part, any -> part.of(claim, this::refresh));
        }
        written.remove(part);
        return part.of(claim, this::refresh);
    }

    /** What stays is never taken out: the browser would lose what is being typed there. */
    private void arrange(List<Component> now) {
        getContent().getChildren().filter(each -> !now.contains(each)).toList().forEach(getContent()::remove);
        for (int i = 0; i < now.size(); i++) {
            if (getContent().indexOf(now.get(i)) != i) {
                getContent().addComponentAtIndex(i, now.get(i));
            }
        }
    }

    private void refresh() {
        show(desk.claims.get(id));
        changed.run();
    }

    /** What comes now, and from whom: a move that is somebody else's is told too. */
    private Paragraph next(Claim claim) {
        boolean isJudged =
                claim.state() == WorkState.IN_RESEARCH && claim.verdict().isPresent();
        Paragraph next =
                new Paragraph(getTranslation(isJudged ? "review.next.judged" : "review.next." + claim.state()));
        next.addClassNames("secondary", "next");
        next.getElement().setAttribute("role", "status");
        return next;
    }

    private Div moves(Claim claim) {
        Div moves = new Div();
        moves.addClassName("moves");
        Set<WorkState> open = desk.reviews.movesOf(claim);
        for (WorkState to : WorkState.values()) {
            if (!open.contains(to)) {
                continue;
            }
            Button move = new Button(getTranslation("move." + to));
            move.getElement().setAttribute("data-move", to.name());
            if ((FORWARD.contains(to) || claim.state().next().size() == 1) && isReady(claim, to)) {
                move.addThemeVariants(ButtonVariant.PRIMARY);
            }
            move.addClickListener(click -> ask(claim, to));
            moves.add(move);
        }
        return moves;
    }

    /** A verdict that is being given is not left behind: the claim would go on with the one before. */
    private void ask(Claim claim, WorkState to) {
        if (form != null && form.isUnsaved()) {
            form.askToSave(this::setAside);
        } else {
            dialogs.ask(claim, to, this::move);
        }
    }

    /** The browser has what was typed, and the next form offers it. */
    private void setAside() {
        form = null;
        show(desk.claims.get(id));
    }

    /** Approval is asked for by all, and looks ready to nobody who would be refused; which rule stands against it is told below. */
    private boolean isReady(Claim claim, WorkState to) {
        return to != WorkState.APPROVED || desk.gate.passes(claim);
    }

    /** A refusal stays, with all its reasons, until the next try. */
    private boolean move(ReviewService.Move move, @Nullable RefusalCard inDialog) {
        try {
            desk.reviews.move(id, move);
            refresh();
            return true;
        } catch (Refusal refusal) {
            (inDialog == null ? refused : inDialog).say(refusal, desk.notices);
            return false;
        }
    }

    /** A verdict given meanwhile by somebody else is shown beside the member's own, which stays in the form. */
    private void judge(Claim seen, DraftKeeper drafts, Verdict.Given given) {
        try {
            desk.verdicts.judge(id, SeenVersion.of(seen.version()), given);
            drafts.clear();
            form = null;
            refresh();
            desk.notices.done("review.judged");
        } catch (Refusal refusal) {
            if (!(refusal.current() instanceof Claim stored)) {
                throw refusal;
            }
            new ConflictDialog(stored, given, () -> desk.notices.attempt(() -> judge(stored, drafts, given)), () -> {
                        form = null;
                        refresh();
                    })
                    .open();
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
}
