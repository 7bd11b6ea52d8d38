package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.ArticleFeed;
import org.tahqiq.annotation.CommentService;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.MemberService;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.SpanPanel;

/** Brings the comments on a span into the workbench. */
@org.springframework.stereotype.Component
@Order(2)
class CommentPanels implements SpanPanel {

    static final String NAME = "comments";

    private final AnnotationService annotations;
    private final CommentService comments;
    private final MemberService members;
    private final CurrentMember current;
    private final ArticleFeed feed;
    private final Notices notices;

    CommentPanels(
            AnnotationService annotations,
            CommentService comments,
            MemberService members,
            CurrentMember current,
            ArticleFeed feed,
            Notices notices) {
        this.annotations = annotations;
        this.comments = comments;
        this.members = members;
        this.current = current;
        this.feed = feed;
        this.notices = notices;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Component> open(UUID span, Runnable changed) {
        AnnotationId id = new AnnotationId(span);
        try {
            return Optional.of(
                    new CommentPanel(annotations.get(id), comments, members, current.id(), notices).live(feed));
        } catch (Refusal gone) {
            return Optional.empty();
        }
    }
}
