package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.ArticleFeed;
import org.tahqiq.annotation.ArticleFeed.News;
import org.tahqiq.annotation.Comment;
import org.tahqiq.annotation.CommentService;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.ui.DraftKeeper;
import org.tahqiq.ui.Notices;

/** What members say about a span, and the place to say more; what is being written stays when others comment. */
final class CommentPanel {

    private final Annotation span;
    private final CommentService comments;
    private final MemberService members;
    private final MemberId me;
    private final Notices notices;
    private final Div list = new Div();
    private final TextArea body = new TextArea();
    private final DraftKeeper drafts;

    CommentPanel(Annotation span, CommentService comments, MemberService members, MemberId me, Notices notices) {
        this.span = span;
        this.comments = comments;
        this.members = members;
        this.me = me;
        this.notices = notices;
        this.drafts = new DraftKeeper(me.value(), "comment", span.id().value()).text("body", body);
    }

    LiveSection live(ArticleFeed feed) {
        LiveSection section = new LiveSection(
                feed, span.article(), news -> news.equals(new News.OfComments(span.id())), this::refresh);
        section.getContent().addClassName("comment-panel");
        section.getContent().setAriaLabel(section.getTranslation("panel.comments"));
        list.addClassName("comments");
        section.getContent().add(list, form());
        refresh();
        return section.enteredAt(body);
    }

    private void refresh() {
        List<Comment> all = Paging.all(paging -> comments.list(span.id(), paging));
        list.removeAll();
        if (all.isEmpty()) {
            Paragraph none = new Paragraph(list.getTranslation("comment.none"));
            none.addClassName("secondary");
            list.add(none);
            return;
        }
        Map<UUID, String> names = members.displayNames(
                all.stream().map(comment -> comment.member().value()).toList());
        all.forEach(comment ->
                list.add(shown(comment, names.getOrDefault(comment.member().value(), ""))));
    }

    private Article shown(Comment comment, String name) {
        Span who = new Span(name);
        who.addClassName("comment-author");
        who.getElement().setAttribute("dir", "auto");
        Span when = new Span(list.getTranslation("history.moment", Date.from(comment.createdAt())));
        when.addClassName("secondary");
        Button resolve = new Button(list.getTranslation(comment.resolved() ? "comment.reopen" : "comment.resolve"));
        resolve.addThemeVariants(ButtonVariant.TERTIARY);
        resolve.getElement().setAttribute("data-action", comment.resolved() ? "reopen" : "resolve");
        resolve.addClickListener(click ->
                attempt(() -> comments.resolve(comment.id(), SeenVersion.of(comment.version()), !comment.resolved())));
        Div tools = new Div(resolve);
        tools.addClassName("row-tools");
        if (comment.member().equals(me)) {
            Button delete = new Button(list.getTranslation("comment.delete"));
            delete.addThemeVariants(ButtonVariant.TERTIARY);
            delete.getElement().setAttribute("data-action", "delete-comment");
            delete.addClickListener(click -> attempt(() -> {
                comments.delete(comment.id(), SeenVersion.of(comment.version()));
                notices.undoable("comment.deleted", () -> attempt(() -> comments.restore(comment.id())));
            }));
            tools.add(delete);
        }
        Article shown = new Article(new Div(who, when), new CommentWords(comment.body()));
        shown.addClassName("comment");
        shown.getElement().setAttribute("data-comment", comment.id().value().toString());
        if (comment.resolved()) {
            shown.addClassName("resolved");
            Span settled = new Span(list.getTranslation("comment.resolved"));
            settled.addClassNames("pill", "tone-true");
            shown.add(settled);
        }
        shown.add(tools);
        return shown;
    }

    private Div form() {
        body.setLabel(list.getTranslation("comment.body"));
        body.setHelperText(list.getTranslation("comment.mention-help"));
        body.setMaxLength(4000);
        body.setValueChangeMode(ValueChangeMode.EAGER);
        body.setWidthFull();
        body.getElement().setAttribute("data-field", "comment");
        Button send = new Button(list.getTranslation("comment.send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.getElement().setAttribute("data-action", "send-comment");
        send.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(body);
        Div form = new Div(drafts, body, new Colleagues(comments.callable(span.id()), body), send);
        form.addClassName("comment-form");
        return form;
    }

    private void send() {
        if (!body.getValue().isBlank()) {
            attempt(() -> {
                comments.comment(span.id(), body.getValue());
                body.clear();
                drafts.clear();
            });
        }
        body.focus();
    }

    /** Refused or not, what is there now is shown. */
    private void attempt(Runnable deed) {
        notices.attempt(deed);
        notices.attempt(this::refresh);
    }
}
