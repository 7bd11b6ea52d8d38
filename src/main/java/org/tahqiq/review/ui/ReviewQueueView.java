package org.tahqiq.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.review.BulkReviewService;
import org.tahqiq.review.ClaimService;
import org.tahqiq.review.QueueService;
import org.tahqiq.review.QueueService.Queued;
import org.tahqiq.review.ReviewService;
import org.tahqiq.review.WorkState;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.ui.EmptyState;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.ViewHeader;

/** What waits to be checked. The filter stands in the address, so that a link keeps it; a claim opens in its article. */
@Route("queue")
@Menu(order = 2, title = "queue.title")
@PermitAll
class ReviewQueueView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final QueueService queue;
    private final BulkReviewService reviews;
    private final QueueBoard.Boards boards;
    private final MoveDialogs dialogs;
    private final CorpusService corpora;
    private final MemberService members;
    private final CurrentMember current;
    private final Notices notices;

    ReviewQueueView(
            QueueService queue,
            BulkReviewService reviews,
            QueueBoard.Boards boards,
            MoveDialogs dialogs,
            CorpusService corpora,
            MemberService members,
            CurrentMember current,
            Notices notices) {
        this.queue = queue;
        this.reviews = reviews;
        this.boards = boards;
        this.dialogs = dialogs;
        this.corpora = corpora;
        this.members = members;
        this.current = current;
        this.notices = notices;
        addClassNames("page", "queue");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("queue.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(QueueFilter.read(event.getLocation().getQueryParameters()));
    }

    private void show(QueueFilter filter) {
        removeAll();
        ClaimService.Filter asked = filter.asked(current.id());
        long count = queue.count(asked);
        add(new ViewHeader(getTranslation("queue.title")));
        if (count == 0 && !filter.narrows() && queue.count(QueueFilter.EVERY.asked(current.id())) == 0) {
            add(new EmptyState(getTranslation("queue.empty"), getTranslation("queue.empty-advice"), articles()));
            return;
        }
        Map<UUID, String> names = members.displayNames(
                queue.assignees(asked).stream().map(MemberId::value).toList());
        if (filter.asBoard()) {
            Div bar = new Div(filters(filter, names), views(filter));
            bar.addClassName("queue-bar");
            add(bar, boards.of(filter, names));
            return;
        }
        QueueGrid grid = new QueueGrid(names, current.id());
        Div bar = new Div(filters(filter, names), tools(grid, filter, count));
        bar.addClassName("queue-bar");
        add(new QueueStanding(queue.standing()), bar);
        if (count == 0) {
            add(
                    filter.narrows()
                            ? new EmptyState(
                                    getTranslation("queue.nothing-fits"),
                                    getTranslation("queue.nothing-fits-advice"),
                                    buttonLink(QueueFilter.OPEN.link(), getTranslation("queue.show-all")))
                            : new EmptyState(
                                    getTranslation("queue.empty"),
                                    getTranslation("queue.none-open-advice"),
                                    buttonLink(QueueFilter.EVERY.link(), getTranslation("queue.show-every"))));
        } else {
            grid.setDataProvider(new QueueRows(queue, asked));
            add(grid, new QueueKeys(pressed -> press(pressed, grid, filter)));
        }
    }

    private static Anchor buttonLink(String address, String words) {
        Anchor link = new Anchor(address, words);
        link.addClassName("button-link");
        return link;
    }

    private Anchor articles() {
        return buttonLink("articles", getTranslation("queue.to-articles"));
    }

    /** The same claims as a table or as a board. */
    private Anchor views(QueueFilter filter) {
        Anchor link = buttonLink(
                filter.turned().link(), getTranslation(filter.asBoard() ? "queue.as-table" : "queue.as-board"));
        link.getElement().setAttribute("data-action", filter.asBoard() ? "as-table" : "as-board");
        return link;
    }

    private QueueFilters filters(QueueFilter filter, Map<UUID, String> names) {
        Map<String, String> people = names.entrySet().stream()
                .filter(each -> !each.getKey().equals(current.id().value()))
                .collect(Collectors.toMap(each -> each.getKey().toString(), Map.Entry::getValue));
        Map<String, String> places = Paging.all(corpora::list).stream()
                .filter(corpus -> corpus.mode() == Corpus.Mode.SHARED)
                .collect(Collectors.toMap(corpus -> corpus.id().value().toString(), Corpus::name));
        return new QueueFilters(
                filter,
                people,
                places,
                chosen -> getUI().ifPresent(ui -> ui.navigate(ReviewQueueView.class, chosen.address())));
    }

    private Div tools(QueueGrid grid, QueueFilter filter, long count) {
        Span chosen = new Span(getTranslation("queue.count", count));
        chosen.addClassName("secondary");
        chosen.getElement().setAttribute("role", "status").setAttribute("data-count", Long.toString(count));
        Button assign = new Button(
                getTranslation("move.ASSIGNED"), click -> assign(grid, filter, grid.meant(Optional.empty())));
        assign.getElement().setAttribute("data-action", "bulk-assign");
        Button dismiss = new Button(
                getTranslation("move.DISMISSED"), click -> dismiss(grid, filter, grid.meant(Optional.empty())));
        dismiss.getElement().setAttribute("data-action", "bulk-dismiss");
        Button due =
                new Button(getTranslation("queue.set-due"), click -> due(grid, filter, grid.meant(Optional.empty())));
        due.getElement().setAttribute("data-action", "bulk-due");
        Button open = new Button(getTranslation("queue.open"), click -> open(grid.meant(Optional.empty())));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.getElement().setAttribute("data-action", "open");
        grid.addSelectionListener(change -> {
            int many = change.getAllSelectedItems().size();
            chosen.setText(many == 0 ? getTranslation("queue.count", count) : getTranslation("queue.chosen", many));
            assign.setEnabled(many > 0);
            dismiss.setEnabled(many > 0);
            due.setEnabled(many > 0);
            open.setEnabled(many == 1);
        });
        assign.setEnabled(false);
        dismiss.setEnabled(false);
        due.setEnabled(false);
        open.setEnabled(false);
        Div tools = new Div(chosen, assign, due, dismiss, open, views(filter));
        tools.addClassName("queue-tools");
        return tools;
    }

    private void press(QueueKeys.Pressed pressed, QueueGrid grid, QueueFilter filter) {
        Optional<Queued> focused = grid.row(pressed.row());
        switch (pressed.key()) {
            case "KeyX" ->
                focused.ifPresent(row -> {
                    if (grid.getSelectionModel().isSelected(row)) {
                        grid.deselect(row);
                    } else {
                        grid.select(row);
                    }
                });
            case "KeyE" -> assign(grid, filter, grid.meant(focused));
            case "KeyD" -> dismiss(grid, filter, grid.meant(focused));
            case "Enter" -> open(focused.map(List::of).orElseGet(() -> grid.meant(focused)));
            default -> pressed.getSource().showAll();
        }
    }

    private void open(List<Queued> rows) {
        rows.stream()
                .findFirst()
                .ifPresent(row -> getUI().ifPresent(
                                ui -> ui.navigate(QueueGrid.place(row.claim()), QueueGrid.span(row.claim()))));
    }

    private void assign(QueueGrid grid, QueueFilter filter, List<Queued> rows) {
        if (!rows.isEmpty()) {
            var places = rows.stream()
                    .map(row -> row.claim().annotation().corpus())
                    .distinct()
                    .toList();
            dialogs.assign(places, (move, refused) -> move(grid, filter, rows, move));
        }
    }

    private void dismiss(QueueGrid grid, QueueFilter filter, List<Queued> rows) {
        if (!rows.isEmpty()) {
            dialogs.dismiss((move, refused) -> move(grid, filter, rows, move));
        }
    }

    private void due(QueueGrid grid, QueueFilter filter, List<Queued> rows) {
        LocalDate present =
                rows.size() == 1 ? rows.getFirst().claim().standing().due() : null;
        new DueDialog(
                        present,
                        day -> tell(
                                grid,
                                filter,
                                rows,
                                reviews.setDue(ids(rows), day),
                                "queue.due-outcome",
                                day == null
                                        ? getTranslation("queue.without-due")
                                        : getTranslation("review.due-on", day.toString())))
                .open();
    }

    private boolean move(QueueGrid grid, QueueFilter filter, List<Queued> rows, ReviewService.Move move) {
        String became = getTranslation("state." + WorkState.valueOf(String.valueOf(move.to())));
        tell(grid, filter, rows, reviews.move(ids(rows), move), "queue.outcome", became);
        return true;
    }

    private static List<AnnotationId> ids(List<Queued> rows) {
        return rows.stream().map(row -> row.claim().annotation().id()).toList();
    }

    /** Tells what became of each; what was refused stays selected. The list is read anew. */
    private void tell(
            QueueGrid before,
            QueueFilter filter,
            List<Queued> rows,
            List<BulkReviewService.Outcome> outcomes,
            String title,
            String became) {
        Map<AnnotationId, Queued> rowOf = rows.stream()
                .collect(Collectors.toMap(row -> row.claim().annotation().id(), Function.identity()));
        before.deselectAll();
        show(filter);
        getChildren()
                .filter(QueueGrid.class::isInstance)
                .map(QueueGrid.class::cast)
                .forEach(grid -> outcomes.stream()
                        .filter(outcome -> outcome.refusal() != null)
                        .forEach(outcome -> grid.select(rowOf.get(outcome.claim()))));
        if (outcomes.size() == 1 && outcomes.getFirst().refusal() == null) {
            notices.done("queue.moved", became);
            return;
        }
        Map<AnnotationId, String> wordings = rowOf.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().claim().wording()));
        new OutcomeDialog(title, became, outcomes, wordings, notices).open();
    }
}
