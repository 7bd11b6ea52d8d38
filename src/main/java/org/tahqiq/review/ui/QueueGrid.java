package org.tahqiq.review.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tahqiq.review.Claim;
import org.tahqiq.review.FigureWords;
import org.tahqiq.review.QueueService.Queued;
import org.tahqiq.team.MemberId;

/** The queue as a table; on a narrow screen each row is a card (queue.css hides the columns and shows what is below the claim). */
class QueueGrid extends Grid<Queued> {

    private static final String CLAIMANT = """
            <bdi>${item.claimant}</bdi>
            ${item.anonymous ? html`<span class="pill tone-unknown">${item.anonymous}</span>` : ''}
            """;
    private static final String CHIPS =
            "item.figures.map((figure) => html`<bdi class=\"figure-chip\">${figure}</bdi> `)";
    private static final String FIGURES = "${item.figures.length ? " + CHIPS + " : '—'}";
    private static final String STATE = "<span class=\"pill tone-${item.stateTone}\">${item.state}</span>";
    private static final String VERDICT =
            "${item.verdict ? html`<span class=\"pill tone-${item.verdictTone}\">${item.verdict}</span>` : '—'}";
    private static final String AGE = "<span class=${item.late ? 'late' : ''} title=${item.since}>${item.age}</span>";

    private static final String DUE = "<bdi class=${item.late ? 'late' : ''}>${item.due ?? '—'}</bdi>";
    private static final String DUE_IN_WORDS = "<span class=${item.late ? 'late' : ''}>${item.dueInWords ?? ''}</span>";

    private final Map<UUID, String> names;
    private final MemberId me;

    /** @param names display names of those who have claims */
    QueueGrid(Map<UUID, String> names, MemberId me) {
        this.names = names;
        this.me = me;
        addClassName("queue-grid");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setPageSize(50);
        setSelectionMode(SelectionMode.MULTI);
        if (getSelectionModel() instanceof GridMultiSelectionModel<Queued> selection) {
            selection.setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
        }
        // The column of the boxes has no header of its own; whoever hears the table needs one.
        getElement().executeJs("""
                        this.querySelector('vaadin-grid-flow-selection-column').headerRenderer = (cell) => {
                          const words = document.createElement('span');
                          words.className = 'unseen';
                          words.textContent = $0;
                          cell.replaceChildren(words);
                        };
                        """, getTranslation("queue.selection"));
        addColumn(claim()).setHeader(getTranslation("queue.claim")).setFlexGrow(1);
        wide("queue.claimant", CLAIMANT, "11rem");
        wide("queue.figures", FIGURES, "12rem");
        wide("queue.state", STATE, "9rem");
        wide("queue.verdict", VERDICT, "9rem");
        wide("queue.evidence", "${item.evidence}", "7rem");
        wide("queue.assignee", "<bdi>${item.assignee}</bdi>", "8rem");
        wide("queue.due", DUE, "7rem");
        wide("queue.age", AGE, "5rem");
    }

    private void wide(String header, String template, String width) {
        addColumn(with(LitRenderer.of(template)))
                .setHeader(getTranslation(header))
                .setWidth(width)
                .setFlexGrow(0)
                .setPartNameGenerator(row -> "wide")
                .getElement()
                .setProperty("headerPartName", "wide");
    }

    private LitRenderer<Queued> claim() {
        return with(LitRenderer.<Queued>of("""
                        <div class="queue-claim">
                          <a class="claim-link" data-claim=${item.id} href=${item.href} dir="auto">${item.wording}</a>
                          <div class="queue-where"><bdi>${item.where}</bdi></div>
                          <div class="queue-more">
                            %s %s ${%s}
                            <span>%s</span> <bdi>${item.assignee}</bdi> %s %s
                          </div>
                        </div>
                        """.formatted(
                                STATE,
                                "${item.verdict ? html`<span class=\"pill tone-${item.verdictTone}\">${item.verdict}</span>` : ''}",
                                CHIPS,
                                CLAIMANT,
                                DUE_IN_WORDS,
                                AGE))
                .withProperty("id", row -> row.claim().annotation().id().value().toString())
                .withProperty(
                        "href",
                        row -> place(row.claim()) + "?" + span(row.claim()).getQueryString())
                .withProperty("wording", row -> row.claim().wording())
                .withProperty("where", row -> row.article() + " · " + row.corpus()));
    }

    private LitRenderer<Queued> with(LitRenderer<Queued> renderer) {
        return renderer.withProperty(
                        "claimant",
                        row -> row.claimant() == null
                                ? "—"
                                : text(row.claimant().name()))
                .withProperty(
                        "anonymous",
                        row -> row.claimant() != null && row.claimant().anonymous()
                                ? getTranslation("queue.anonymous")
                                : null)
                .withProperty(
                        "figures",
                        row -> row.figures().stream().map(FigureWords::of).toList())
                .withProperty(
                        "state", row -> getTranslation("state." + row.claim().state()))
                .withProperty("stateTone", row -> Tones.of(row.claim().state()))
                .withProperty(
                        "verdict",
                        row -> row.claim()
                                .verdict()
                                .map(verdict -> getTranslation("verdict." + verdict.code()))
                                .orElse(null))
                .withProperty(
                        "verdictTone",
                        row -> row.claim()
                                .verdict()
                                .map(verdict -> Tones.of(verdict.code()))
                                .orElse(null))
                .withProperty("evidence", row -> row.claim().evidence().size())
                .withProperty("assignee", row -> assignee(row.claim().assignee()))
                .withProperty("due", row -> due(row).map(LocalDate::toString).orElse(null))
                .withProperty(
                        "dueInWords",
                        row -> due(row).map(day -> getTranslation("review.due-on", day.toString()))
                                .orElse(null))
                .withProperty("age", row -> AgeWords.of(row.age().waited(), this))
                .withProperty("late", row -> row.age().late())
                .withProperty("since", row -> row.since().toString());
    }

    /** The day of what somebody is at. */
    private static Optional<LocalDate> due(Queued row) {
        return Optional.ofNullable(row.claim().standing().due())
                .filter(day -> row.claim().state().inWork());
    }

    static String place(Claim claim) {
        return "articles/" + claim.annotation().article().value();
    }

    /** Which span is open in the article. */
    static QueryParameters span(Claim claim) {
        return QueryParameters.of("span", claim.annotation().id().value().toString());
    }

    private String assignee(@org.jspecify.annotations.Nullable MemberId member) {
        if (member == null) {
            return "—";
        }
        return member.equals(me) ? getTranslation("queue.me") : text(names.get(member.value()));
    }

    /** The row with this key of the grid, when it is there. */
    Optional<Queued> row(String key) {
        return key.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(getDataCommunicator().getKeyMapper().get(key));
    }

    /** Those that are chosen, or else the one in focus. */
    List<Queued> meant(Optional<Queued> focused) {
        return getSelectedItems().isEmpty() ? focused.stream().toList() : List.copyOf(getSelectedItems());
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
