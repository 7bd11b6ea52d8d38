package org.tahqiq.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.tahqiq.review.Claim;
import org.tahqiq.review.Reply;
import org.tahqiq.review.ReplyService;
import org.tahqiq.review.TemplateService;
import org.tahqiq.review.WorkState;
import org.tahqiq.review.publication.PublicationService;
import org.tahqiq.review.publication.PublishedClaim;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Role;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.Translations;

/** The right-of-reply log: who was asked how and until when, and what they answered. */
@org.springframework.stereotype.Component
@Order(4)
class ReplyPart implements ReviewDesk.Part {

    private final ReplyService replies;
    private final TemplateService templates;
    private final PublicationService publications;
    private final CurrentMember current;
    private final Notices notices;
    private final Translations translations;

    ReplyPart(
            ReplyService replies,
            TemplateService templates,
            PublicationService publications,
            CurrentMember current,
            Notices notices,
            Translations translations) {
        this.replies = replies;
        this.templates = templates;
        this.publications = publications;
        this.current = current;
        this.notices = notices;
        this.translations = translations;
    }

    @Override
    public List<Component> of(Claim claim, Runnable changed) {
        boolean mayLog = !claim.blind() && current.holds(claim.annotation().corpus(), Role.REVIEWER, Role.CURATOR);
        if (claim.replies().isEmpty() && !mayLog) {
            return List.of();
        }
        Div part = new Div(new H3(say("reply.title", claim.replies().size())));
        part.addClassName("replies");
        page(claim).filter(page -> claim.changedAt().isAfter(page.madeAt())).ifPresent(page -> part.add(older(page)));
        claim.replies().forEach(reply -> part.add(line(claim, reply, mayLog, changed)));
        if (mayLog) {
            Button add = new Button(say("reply.add"));
            add.getElement().setAttribute("data-action", "log-reply");
            add.addClickListener(click -> new ReplyDialog(claim, null, templates, notices, content -> {
                        replies.log(claim.annotation().id(), content);
                        changed.run();
                    })
                    .open());
            part.add(add);
        }
        return List.of(part);
    }

    /** The page that readers see of this log; one that was retracted shows nothing of it. */
    private Optional<PublishedClaim> page(Claim claim) {
        return claim.state().wentOut() && claim.state() != WorkState.RETRACTED
                ? publications.of(claim.annotation().id()).stream().reduce((former, later) -> later)
                : Optional.empty();
    }

    private Paragraph older(PublishedClaim page) {
        Paragraph older = new Paragraph(say("reply.page-older", say("history.moment", Date.from(page.madeAt()))));
        older.addClassName("secondary");
        older.getElement().setAttribute("data-page", "older");
        return older;
    }

    private Div line(Claim claim, Reply reply, boolean mayChange, Runnable changed) {
        Reply.Content content = reply.content();
        Span to = new Span(content.addressee());
        to.getElement().setAttribute("dir", "auto");
        Span how = new Span(say("reply.sent", say("channel." + content.channel()), String.valueOf(content.sentOn())));
        how.addClassName("secondary");
        Div line = new Div(to, how);
        line.addClassName("evidence-row");
        line.getElement().setAttribute("data-reply", reply.id().value().toString());
        if (content.answer() != null) {
            Paragraph answer = new Paragraph(content.answer());
            answer.getElement().setAttribute("dir", "auto");
            line.add(answer);
        } else {
            Span waiting = new Span(
                    content.deadline() == null
                            ? say("reply.no-answer")
                            : say("reply.no-answer-until", content.deadline()));
            waiting.addClassName("secondary");
            line.add(waiting);
        }
        if (mayChange) {
            line.add(tools(claim, reply, changed));
        }
        return line;
    }

    private Div tools(Claim claim, Reply reply, Runnable changed) {
        SeenVersion seen = SeenVersion.of(reply.version());
        Button edit = new Button(
                say("reply.edit"),
                click -> new ReplyDialog(claim, reply.content(), templates, notices, content -> {
                            replies.change(reply.id(), seen, content);
                            changed.run();
                        })
                        .open());
        edit.addThemeVariants(ButtonVariant.TERTIARY);
        Div tools = new Div(edit);
        tools.addClassName("row-tools");
        if (!claim.state().wentOut()) {
            tools.add(remove(reply, seen, changed));
        }
        return tools;
    }

    private Button remove(Reply reply, SeenVersion seen, Runnable changed) {
        Button remove = new Button(
                say("action.remove"),
                click -> notices.attempt(() -> {
                    replies.withdraw(reply.id(), seen);
                    changed.run();
                    notices.undoable("reply.removed", () -> {
                        replies.restore(reply.id());
                        changed.run();
                    });
                }));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.getElement().setAttribute("data-action", "remove-reply");
        return remove;
    }

    private String say(String key, Object... args) {
        return translations.getTranslation(key, UI.getCurrent().getLocale(), args);
    }
}
