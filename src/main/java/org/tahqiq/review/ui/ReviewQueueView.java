package org.tahqiq.review.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.review.Claim;
import org.tahqiq.review.ClaimService;
import org.tahqiq.review.WorkState;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.ui.EmptyState;
import org.tahqiq.ui.MoreButton;
import org.tahqiq.ui.ViewHeader;

/** What waits to be checked. The filter stands in the address; a claim opens in its article. */
@Route("queue")
@Menu(order = 2, title = "queue.title")
@PermitAll
class ReviewQueueView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final String SHOW = "show";

    /** What the queue can be narrowed to. */
    private enum Show {
        OPEN,
        MINE,
        IN_REVIEW,
        DISMISSED,
        ALL;

        @Nullable
        Set<WorkState> states() {
            return switch (this) {
                case OPEN, MINE ->
                    EnumSet.of(
                            WorkState.CANDIDATE,
                            WorkState.ASSIGNED,
                            WorkState.IN_RESEARCH,
                            WorkState.ON_HOLD,
                            WorkState.CHANGES_REQUESTED);
                case IN_REVIEW -> EnumSet.of(WorkState.IN_REVIEW);
                case DISMISSED -> EnumSet.of(WorkState.DISMISSED);
                case ALL -> null;
            };
        }
    }

    private final ClaimService claims;
    private final MemberService members;
    private final CurrentMember current;

    ReviewQueueView(ClaimService claims, MemberService members, CurrentMember current) {
        this.claims = claims;
        this.members = members;
        this.current = current;
        addClassName("page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Show show = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SHOW)
                .flatMap(name -> java.util.Arrays.stream(Show.values())
                        .filter(each -> each.name().equalsIgnoreCase(name))
                        .findFirst())
                .orElse(Show.OPEN);
        removeAll();
        add(new ViewHeader(getTranslation("queue.title"), filter(show)));
        var wanted = new ClaimService.Filter(null, show.states(), null, show == Show.MINE ? current.id() : null, null);
        Paging.Slice<Claim> found = claims.list(wanted, Paging.first());
        if (found.items().isEmpty()) {
            add(new EmptyState(getTranslation("queue.empty"), getTranslation("queue.empty-advice")));
        } else {
            show(wanted, found);
        }
    }

    /** The first part, and the next ones as they are asked for. */
    private void show(ClaimService.Filter wanted, Paging.Slice<Claim> first) {
        List<Claim> shown = new ArrayList<>(first.items());
        Map<UUID, String> names = new HashMap<>(names(first.items()));
        Grid<Claim> grid = grid(names);
        grid.setItems(shown);
        add(grid, new MoreButton(first.next(), cursor -> {
            Paging.Slice<Claim> part = claims.list(wanted, new Paging(Paging.MOST, cursor));
            names.putAll(names(part.items()));
            shown.addAll(part.items());
            grid.getDataProvider().refreshAll();
            return part.next();
        }));
    }

    private Map<UUID, String> names(List<Claim> found) {
        return members.displayNames(found.stream()
                .map(Claim::assignee)
                .filter(Objects::nonNull)
                .map(MemberId::value)
                .distinct()
                .toList());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("queue.title");
    }

    private Select<Show> filter(Show show) {
        Select<Show> filter = new Select<>();
        filter.setAriaLabel(getTranslation("queue.filter"));
        filter.setItems(Show.values());
        filter.setItemLabelGenerator(each -> getTranslation("queue.show." + each));
        filter.setValue(show);
        filter.addValueChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                ReviewQueueView.class,
                QueryParameters.of(SHOW, change.getValue().name().toLowerCase(java.util.Locale.ROOT)))));
        return filter;
    }

    private Grid<Claim> grid(Map<UUID, String> names) {
        Grid<Claim> grid = new Grid<>();
        grid.setAllRowsVisible(true);
        grid.addColumn(new ComponentRenderer<>(ReviewQueueView::claim))
                .setHeader(getTranslation("queue.claim"))
                .setFlexGrow(4);
        grid.addColumn(new ComponentRenderer<>(this::state))
                .setHeader(getTranslation("queue.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(claim -> claim.evidence().size())
                .setHeader(getTranslation("queue.evidence"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(claim -> Optional.ofNullable(claim.assignee())
                        .map(member -> names.getOrDefault(member.value(), ""))
                        .orElse("—"))
                .setHeader(getTranslation("queue.assignee"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        return grid;
    }

    private static Anchor claim(Claim claim) {
        Anchor link = new Anchor(
                "articles/%s?span=%s"
                        .formatted(
                                claim.annotation().article().value(),
                                claim.annotation().id().value()),
                claim.wording());
        link.addClassName("claim-link");
        link.getElement()
                .setAttribute("dir", "auto")
                .setAttribute("data-claim", claim.annotation().id().value().toString());
        return link;
    }

    private Span state(Claim claim) {
        Span pill = claim.verdict()
                .map(verdict -> pill(getTranslation("verdict." + verdict.code()), Tones.of(verdict.code())))
                .orElseGet(() -> pill(getTranslation("state." + claim.state()), Tones.of(claim.state())));
        return pill;
    }

    private static Span pill(String text, String tone) {
        Span pill = new Span(text);
        pill.addClassNames("pill", "tone-" + tone);
        return pill;
    }
}
