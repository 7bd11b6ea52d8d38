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
import org.tahqiq.annotation.Assignment;
import org.tahqiq.annotation.AssignmentService;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleProgress;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Role;
import org.tahqiq.ui.Notices;

/** Where the article stands between editor and reviewer, with the one step that either may take: send, take back, return. */
class SendToReview extends Composite<Div> {

    private final ArticleId article;
    private final CorpusId corpus;
    private final AssignmentService assignments;
    private final ArticleProgress progress;
    private final MemberService members;
    private final CurrentMember current;
    private final Notices notices;

    SendToReview(
            Article article,
            AssignmentService assignments,
            ArticleProgress progress,
            MemberService members,
            CurrentMember current,
            Notices notices) {
        // Not the article itself: its text would stay in the session.
        this.article = article.id();
        this.corpus = article.corpus();
        this.assignments = assignments;
        this.progress = progress;
        this.members = members;
        this.current = current;
        this.notices = notices;
        getContent().addClassName("send-to-review");
        show();
    }

    private void show() {
        getContent().removeAll();
        List<Assignment> all = assignments.of(article);
        if (current.holds(corpus, Role.EDITOR)) {
            own(all.stream().filter(each -> each.member().equals(current.id())).findFirst());
        }
        List<Assignment> sent = all.stream()
                .filter(each -> each.state() == Assignment.State.DONE)
                .toList();
        if (!sent.isEmpty() && current.holds(corpus, Role.REVIEWER, Role.CURATOR)) {
            Map<UUID, String> names = members.displayNames(
                    sent.stream().map(each -> each.member().value()).toList());
            button("assignment.return", "return", () -> new ReturnDialog(sent, names, notices, this::giveBack).open());
        }
    }

    private void own(Optional<Assignment> own) {
        Assignment.State state = own.map(Assignment::state).orElse(Assignment.State.OPEN);
        if (state == Assignment.State.DONE) {
            say(getTranslation("assignment.sent", waiting()));
            button("assignment.recall", "recall", this::recall);
            return;
        }
        if (state == Assignment.State.RETURNED) {
            own.ifPresent(this::sayWhyReturned);
        }
        button("assignment.send", "send-to-review", this::send).addThemeVariants(ButtonVariant.PRIMARY);
    }

    private void sayWhyReturned(Assignment returned) {
        String by = Optional.ofNullable(returned.returnedBy())
                .map(member -> members.displayNames(List.of(member.value())).get(member.value()))
                .orElse("");
        say(getTranslation("assignment.returned", by, String.valueOf(returned.returnNote())))
                .addClassName("returned");
    }

    private void send() {
        notices.attempt(() -> {
            assignments.send(article);
            notices.undoable("assignment.sent-notice", this::recall, waiting());
        });
        show();
    }

    private void recall() {
        notices.attempt(() -> {
            assignments.recall(article);
            notices.done("assignment.recalled");
        });
        show();
    }

    private void giveBack(Assignment assignment, String note) {
        assignments.giveBack(assignment.id(), note);
        notices.done("assignment.given-back");
        show();
    }

    private long waiting() {
        UUID id = article.value();
        return progress.of(corpus, List.of(id))
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

    private Button button(String key, String action, Runnable work) {
        Button button = new Button(getTranslation(key), click -> work.run());
        button.getElement().setAttribute("data-action", action);
        getContent().add(button);
        return button;
    }
}
