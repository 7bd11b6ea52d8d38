package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tahqiq.annotation.Assignment;
import org.tahqiq.annotation.AssignmentService;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleProgress;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Role;
import org.tahqiq.ui.Notices;

/**
 * Where the article stands between editor and reviewer, with the one step that either may take: send, take back, return. Where
 * everybody reads alone the editor finishes a pass instead, and goes on to the next article.
 */
class SendToReview extends Composite<Div> {

    /** What those steps need. */
    @Component
    record Steps(
            AssignmentService assignments,
            NextPass next,
            ArticleProgress progress,
            CorpusService corpora,
            MemberService members,
            CurrentMember current,
            Notices notices) {}

    private final ArticleId article;
    private final CorpusId corpus;
    private final boolean alone;
    private final Steps steps;
    private final Runnable reload;

    /** @param reload shows the article as it may be marked now */
    SendToReview(Article article, Steps steps, Runnable reload) {
        // Not the article itself: its text would stay in the session.
        this.article = article.id();
        this.corpus = article.corpus();
        this.alone = steps.corpora.get(corpus).mode() == Corpus.Mode.INDEPENDENT;
        this.steps = steps;
        this.reload = reload;
        getContent().addClassName("send-to-review");
        show();
    }

    private void show() {
        getContent().removeAll();
        if (steps.assignments.isClosed(article)) {
            settled();
            return;
        }
        List<Assignment> all = steps.assignments.of(article);
        if (steps.current.holds(corpus, Role.EDITOR)) {
            own(all.stream()
                    .filter(each -> each.member().equals(steps.current.id()))
                    .findFirst());
        }
        List<Assignment> sent = all.stream()
                .filter(each -> each.state() == Assignment.State.DONE)
                .toList();
        if (!sent.isEmpty() && steps.current.holds(corpus, Role.REVIEWER, Role.CURATOR)) {
            Map<UUID, String> names = steps.members.displayNames(
                    sent.stream().map(each -> each.member().value()).toList());
            button(
                    getTranslation("assignment.return"),
                    "return",
                    () -> new ReturnDialog(sent, names, steps.notices, this::giveBack).open());
        }
    }

    private void settled() {
        say(getTranslation("pass.settled"));
        if (alone && steps.current.holds(corpus, Role.EDITOR)) {
            next();
        }
    }

    private void next() {
        button(getTranslation("pass.next"), "next-article", () -> steps.next.open(corpus))
                .addThemeVariants(ButtonVariant.PRIMARY);
    }

    private void own(Optional<Assignment> own) {
        Assignment.State state = own.map(Assignment::state).orElse(Assignment.State.OPEN);
        if (state == Assignment.State.DONE) {
            say(alone ? getTranslation("pass.done") : getTranslation("assignment.sent", waiting()));
            button(alone ? getTranslation("pass.reopen") : getTranslation("assignment.recall"), "recall", this::recall);
            if (alone) {
                next();
            }
            return;
        }
        if (state == Assignment.State.RETURNED) {
            own.ifPresent(this::sayWhyReturned);
        }
        button(alone ? getTranslation("pass.finish") : getTranslation("assignment.send"), "send-to-review", this::send)
                .addThemeVariants(ButtonVariant.PRIMARY);
    }

    private void sayWhyReturned(Assignment returned) {
        String by = Optional.ofNullable(returned.returnedBy())
                .map(member ->
                        steps.members.displayNames(List.of(member.value())).get(member.value()))
                .orElse("");
        say(getTranslation("assignment.returned", by, String.valueOf(returned.returnNote())))
                .addClassName("returned");
    }

    private void send() {
        steps.notices.attempt(() -> {
            steps.assignments.send(article);
            if (alone) {
                steps.notices.undoable("pass.finished", this::recall);
            } else {
                steps.notices.undoable("assignment.sent-notice", this::recall, waiting());
            }
        });
        shown();
    }

    private void recall() {
        steps.notices.attempt(() -> {
            steps.assignments.recall(article);
            steps.notices.done(alone ? "pass.reopened" : "assignment.recalled");
        });
        shown();
    }

    /** The canvas as well: where everybody reads alone, what is finished is marked no more. */
    private void shown() {
        show();
        if (alone) {
            reload.run();
        }
    }

    private void giveBack(Assignment assignment, String note) {
        steps.assignments.giveBack(assignment.id(), note);
        steps.notices.done("assignment.given-back");
        show();
    }

    private long waiting() {
        UUID id = article.value();
        return steps.progress
                .of(corpus, List.of(id))
                .getOrDefault(id, ArticleProgress.Progress.NONE)
                .waiting();
    }

    private Span say(String sentence) {
        Span note = new Span(sentence);
        note.addClassName("secondary");
        note.getElement().setAttribute("role", "status");
        getContent().add(note);
        return note;
    }

    private Button button(String words, String action, Runnable work) {
        Button button = new Button(words, click -> work.run());
        button.getElement().setAttribute("data-action", action);
        getContent().add(button);
        return button;
    }
}
