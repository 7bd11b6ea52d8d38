package org.tahqiq.review.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.tahqiq.review.Claim;
import org.tahqiq.review.QueueService.Queued;
import org.tahqiq.review.WorkState;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.Notices;

/** A claim on the board. */
class BoardCard extends Article {

    private final transient Claim claim;
    private final RefusalCard refused = new RefusalCard();

    /** @param moves those its reader may make, in the menu */
    BoardCard(Queued row, Map<UUID, String> names, Set<WorkState> moves, BiConsumer<BoardCard, WorkState> ask) {
        this.claim = row.claim();
        addClassName("board-card");
        getElement().setAttribute("data-card", claim.annotation().id().value().toString());
        Anchor wording =
                new Anchor(QueueGrid.place(claim) + "?" + QueueGrid.span(claim).getQueryString(), claim.wording());
        wording.addClassName("claim-link");
        wording.getElement().setAttribute("dir", "auto");
        add(wording, facts(row, names));
        if (!moves.isEmpty()) {
            MenuBar menu = new MenuBar();
            menu.addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
            MenuItem head = menu.addItem(getTranslation("queue.move-to"));
            head.setAriaLabel(getTranslation("queue.move-claim", claim.wording()));
            EnumSet.copyOf(moves)
                    .forEach(to ->
                            head.getSubMenu().addItem(getTranslation("move." + to), click -> ask.accept(this, to)));
            add(menu);
            DragSource.create(this);
        }
        add(refused);
    }

    private Div facts(Queued row, Map<UUID, String> names) {
        Div facts = new Div();
        facts.addClassName("board-facts");
        claim.verdict().ifPresent(verdict -> {
            Span pill = new Span(getTranslation("verdict." + verdict.code()));
            pill.addClassNames("pill", "tone-" + Tones.of(verdict.code()));
            facts.add(pill);
        });
        MemberId assignee = claim.assignee();
        if (assignee != null) {
            Span who = new Span(names.getOrDefault(assignee.value(), ""));
            who.getElement().setAttribute("dir", "auto");
            facts.add(who);
        }
        Span age = new Span(
                claim.standing().due() == null
                        ? AgeWords.of(row.age().waited(), this)
                        : getTranslation("review.due-on", claim.standing().due().toString()));
        age.addClassName(row.age().late() ? "late" : "secondary");
        facts.add(age);
        return facts;
    }

    Claim claim() {
        return claim;
    }

    void refuse(Refusal refusal, Notices notices) {
        refused.say(refusal, notices);
    }

    void clear() {
        refused.setVisible(false);
    }
}
