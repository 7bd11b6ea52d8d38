package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.ArticleFeed;
import org.tahqiq.annotation.LabelService;
import org.tahqiq.article.ArticleService;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.SpanPanel;

/** Brings the history of a span into the workbench; also of one that was deleted. */
@org.springframework.stereotype.Component
@Order(3)
class HistoryPanels implements SpanPanel {

    static final String NAME = "history";

    private final AnnotationService annotations;
    private final ArticleService articles;
    private final MemberService members;
    private final LabelService labels;
    private final CurrentMember current;
    private final ArticleFeed feed;

    HistoryPanels(
            AnnotationService annotations,
            ArticleService articles,
            MemberService members,
            LabelService labels,
            CurrentMember current,
            ArticleFeed feed) {
        this.annotations = annotations;
        this.articles = articles;
        this.members = members;
        this.labels = labels;
        this.current = current;
        this.feed = feed;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Component> open(UUID id, Runnable changed) {
        try {
            Annotation span = annotations.stored(new AnnotationId(id));
            return Optional.of(new HistoryPanel(
                            span,
                            article -> articles.get(article).text(),
                            annotations,
                            members,
                            labels.names(span.corpus(), UI.getCurrent().getLocale()),
                            current.holds(span.corpus(), Role.CURATOR))
                    .live(feed));
        } catch (Refusal gone) {
            return Optional.empty();
        }
    }
}
