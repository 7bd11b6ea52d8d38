package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.communication.PushConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.ArticleFeed;
import org.tahqiq.annotation.ArticleFeed.News;
import org.tahqiq.annotation.OccurrenceService;
import org.tahqiq.annotation.OnceService;
import org.tahqiq.annotation.RelationService;
import org.tahqiq.annotation.UndoService;
import org.tahqiq.article.ArticleId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Member;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.ArticleCanvas;
import org.tahqiq.ui.Edit;
import org.tahqiq.ui.Op;
import org.tahqiq.ui.Presence;
import org.tahqiq.ui.Proposal;

/** Does on the server what one open page of text asks for, and tells it what others did. */
class AnnotationDesk implements ArticleCanvas.Desk {

    /** The side panel. */
    interface Side {

        /**
         * @param tab which panel to show first; null leaves the choice
         * @param changed to be called when badges may have changed
         */
        void open(UUID span, @Nullable String tab, Runnable changed);

        /** Another span is in focus, or none; nothing opens by that alone. */
        default void focused(Optional<UUID> span, Runnable changed) {}
    }

    /** Not asked again for so long, for where others stand is told all the time. */
    private static final Duration BLIND_FOR = Duration.ofSeconds(5);

    /** For so long a new page is shown to others without a line to it. */
    private static final Duration SHOWN_BEFORE_LINE = Duration.ofMinutes(2);

    /** For so long one whose line broke: most of them come back at once. */
    private static final Duration SHOWN_AFTER_LINE = Duration.ofSeconds(15);

    private final ArticleId article;
    private final Desks services;
    private final Edits edits;
    private final Side side;
    private @Nullable ArticleCanvas canvas;
    private ArticleFeed.@Nullable Subscription subscription;

    /** Until {@link #page()} has asked, nobody is shown. */
    private boolean blind = true;

    private long blindAskedAt;

    /** When the page last said where its member is. */
    private volatile long heardAt;

    private List<Presence> shown = List.of();

    AnnotationDesk(ArticleId article, Desks services, Side side) {
        this.article = article;
        this.services = services;
        this.edits = new Edits(article, services);
        this.side = side;
    }

    /** What the desks of all pages work with. */
    @org.springframework.stereotype.Component
    record Desks(
            Pages pages,
            AnnotationService annotations,
            RelationService relations,
            UndoService undo,
            OnceService once,
            OccurrenceService occurrences,
            Proposals proposals,
            ArticleFeed feed,
            CurrentMember current) {

        AnnotationDesk at(ArticleId article, Side side) {
            return new AnnotationDesk(article, this, side);
        }
    }

    void shownOn(ArticleCanvas canvas) {
        this.canvas = canvas;
    }

    @Override
    public void opened() {
        closed();
        UI ui = UI.getCurrent();
        subscription = services.feed().subscribe(article, new Page(ui));
        here(-1, -1, Optional.empty());
    }

    @Override
    public void closed() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }

    @Override
    public void here(int start, int end, Optional<UUID> span) {
        if (subscription != null) {
            heardAt = System.nanoTime();
            Member me = services.current().member();
            subscription.here(new Presence(
                    subscription.session(), me.id().value(), me.displayName(), start, end, span.orElse(null)));
            showOthers();
        }
    }

    @Override
    public ArticleCanvas.Page page() {
        askWhetherBlind();
        shown = others();
        return services.pages().of(article, shown, services.proposals().of(article));
    }

    @Override
    public ArticleCanvas.Done edit(UUID id, Edit edit) {
        try {
            return subscription == null ? edits.done(id, edit) : subscription.writing(() -> edits.done(id, edit));
        } catch (Refusal refusal) {
            throw refusal.current() instanceof Annotation stored
                    ? refusal.current(services.pages().mark(stored))
                    : refusal;
        }
    }

    @Override
    public Proposal.Why why(UUID suggestion, Locale locale) {
        return services.proposals().why(article, suggestion, locale);
    }

    @Override
    public void focused(Optional<UUID> span) {
        side.focused(span, () -> span.ifPresent(this::refreshBadge));
    }

    @Override
    public void open(UUID span) {
        side.open(span, null, () -> refreshBadge(span));
    }

    @Override
    public void openComments(UUID span) {
        side.open(span, CommentPanels.NAME, () -> refreshBadge(span));
    }

    @Override
    public void openHistory(UUID span) {
        side.open(span, HistoryPanels.NAME, () -> refreshBadge(span));
    }

    void refreshBadge(UUID span) {
        if (canvas != null) {
            canvas.apply(List.of(new Op.Word(span, services.pages().badge(span).orElse(null))));
        }
    }

    /** The open page, as the feed knows it. */
    private final class Page implements ArticleFeed.Reader {

        private final UI ui;

        /** When the line was last seen to be there; 0 before the first time. */
        private volatile long lineSeenAt;

        private Page(UI ui) {
            this.ui = ui;
        }

        /** Called on the feed's thread: what is to be read is read within the page's own session, as its member. */
        @Override
        public void told(Set<News> news) {
            try {
                ui.accessSynchronously(() -> AnnotationDesk.this.told(news));
            } catch (UIDetachedException e) {
                closed();
            }
        }

        @Override
        public boolean isThere() {
            PushConnection line = ui.getInternals().getPushConnection();
            long now = System.nanoTime();
            if (line != null && line.isConnected()) {
                lineSeenAt = now;
                return true;
            }
            return lineSeenAt == 0
                    ? now - heardAt < SHOWN_BEFORE_LINE.toNanos()
                    : now - lineSeenAt < SHOWN_AFTER_LINE.toNanos();
        }
    }

    private void told(Set<News> news) {
        if (canvas == null || subscription == null) {
            return;
        }
        if (news.contains(new News.OfEverything())) {
            canvas.reload();
            return;
        }
        List<Op> ops = new ArrayList<>(services.pages().read(news));
        if (!ops.isEmpty()) {
            // Another page of the same member may have taken the step.
            ops.add(services.pages().steps(article));
        }
        if (news.contains(new News.OfSuggestions())) {
            ops.addAll(services.proposals().ops(article));
        }
        canvas.apply(ops);
        if (news.contains(new News.OfReaders())) {
            showOthers();
        }
    }

    private void showOthers() {
        if (canvas == null) {
            return;
        }
        List<Presence> now = others();
        if (!now.equals(shown)) {
            shown = now;
            canvas.others(now);
        }
    }

    /** Nobody for a reader who has lost the article. */
    private List<Presence> others() {
        if (subscription == null) {
            return List.of();
        }
        try {
            if (System.nanoTime() - blindAskedAt > BLIND_FOR.toNanos()) {
                askWhetherBlind();
            }
            return services.pages().seen(blind, subscription.others());
        } catch (Refusal lost) {
            return List.of();
        }
    }

    private void askWhetherBlind() {
        blind = services.pages().isBlind(article);
        blindAskedAt = System.nanoTime();
    }
}
