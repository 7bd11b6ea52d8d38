package org.tahqiq.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tahqiq.review.ClaimService;
import org.tahqiq.review.QueueService;
import org.tahqiq.review.QueueService.Queued;
import org.tahqiq.review.ReviewService;
import org.tahqiq.review.WorkState;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.Notices;

/** The queue as a board: a column for each work state; cards are dragged or moved by their menu. A refusal stays on its card. */
class QueueBoard extends Composite<Div> {

    /** Of a longer column the table shows the rest. */
    private static final int MOST = 25;

    private final Boards tools;
    private final QueueFilter filter;
    private final Map<UUID, String> names;
    private final Map<WorkState, Section> columns = new EnumMap<>(WorkState.class);

    private QueueBoard(Boards tools, QueueFilter filter, Map<UUID, String> names) {
        this.tools = tools;
        this.filter = filter;
        this.names = names;
        getContent().addClassName("board");
        getContent().getElement().setAttribute("role", "group");
        show();
    }

    private ClaimService.Filter asked() {
        return filter.asked(tools.current.id());
    }

    private void show() {
        getContent().removeAll();
        columns.clear();
        Set<WorkState> wanted = asked().states();
        for (WorkState state : WorkState.values()) {
            // What is ready to go out is worked on here as well.
            boolean open = filter.word(QueueFilter.STATE).isEmpty() && state == WorkState.APPROVED;
            if (wanted == null || wanted.contains(state) || open) {
                Section column = new Section();
                column.addClassName("board-column");
                column.getElement().setAttribute("data-column", state.name());
                column.setAriaLabel(getTranslation("state." + state));
                columns.put(state, column);
                fill(state);
                DropTarget.create(column)
                        .addDropListener(dropped -> dropped.getDragSourceComponent()
                                .filter(BoardCard.class::isInstance)
                                .map(BoardCard.class::cast)
                                .filter(card -> card.claim().state() != state)
                                .ifPresent(card -> ask(card, state)));
                getContent().add(column);
            }
        }
    }

    private void fill(WorkState state) {
        Section column = columns.get(state);
        if (column == null) {
            return;
        }
        ClaimService.Filter all = asked();
        ClaimService.Filter here = all.in(state);
        List<Queued> rows = tools.queue.page(here, new Paging(MOST, null)).items();
        long count = rows.size() < MOST ? rows.size() : tools.queue.count(here);
        Span number = new Span(getTranslation("queue.number", count));
        number.addClassName("secondary");
        H2 title = new H2(getTranslation("state." + state));
        Div head = new Div(title, number);
        head.addClassName("board-head");
        column.removeAll();
        column.add(head);
        rows.forEach(row -> column.add(new BoardCard(row, names, tools.reviews.movesOf(row.claim()), this::ask)));
        if (count > rows.size()) {
            column.add(new Paragraph(getTranslation("queue.board-more", count - rows.size())));
        }
    }

    private void ask(BoardCard card, WorkState to) {
        card.clear();
        if (!card.claim().state().next().contains(to)) {
            move(card, ReviewService.Move.to(to), null);
            return;
        }
        tools.dialogs.ask(card.claim(), to, (move, refused) -> move(card, move, refused));
    }

    private boolean move(BoardCard card, ReviewService.Move move, @Nullable RefusalCard refused) {
        try {
            WorkState from = card.claim().state();
            WorkState now =
                    tools.reviews.move(card.claim().annotation().id(), move).state();
            fill(from);
            fill(now);
            tools.notices.done("queue.moved", getTranslation("state." + now));
            return true;
        } catch (Refusal refusal) {
            if (refused == null) {
                card.refuse(refusal, tools.notices);
            } else {
                refused.say(refusal, tools.notices);
            }
            return false;
        }
    }

    /** Makes boards. */
    @Component
    static class Boards {

        private final QueueService queue;
        private final ReviewService reviews;
        private final MoveDialogs dialogs;
        private final CurrentMember current;
        private final Notices notices;

        Boards(QueueService queue, ReviewService reviews, MoveDialogs dialogs, CurrentMember current, Notices notices) {
            this.queue = queue;
            this.reviews = reviews;
            this.dialogs = dialogs;
            this.current = current;
            this.notices = notices;
        }

        /** @param names display names of those who have claims */
        QueueBoard of(QueueFilter filter, Map<UUID, String> names) {
            return new QueueBoard(this, filter, names);
        }
    }
}
