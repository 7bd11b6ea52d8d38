package org.tahqiq.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.tahqiq.article.Corpus;
import org.tahqiq.review.DashboardService;
import org.tahqiq.team.MemberService;
import org.tahqiq.ui.EmptyState;
import org.tahqiq.ui.LastCorpus;
import org.tahqiq.ui.ViewHeader;

/** How the desk of a corpus does: what waits, who is loaded, how long it takes, what was found. Every number opens its list. */
@Route(DashboardView.PATH)
@Menu(order = 5, title = "dashboard.title")
@PermitAll
class DashboardView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "dashboard";

    private final DashboardService dashboard;
    private final MemberService members;

    DashboardView(DashboardService dashboard, MemberService members) {
        this.dashboard = dashboard;
        this.members = members;
        addClassNames("page", "dashboard");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dashboard.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        String chosen = LastCorpus.asked(event.getLocation()).orElse("");
        List<Corpus> all = dashboard.corpora();
        List<Corpus> alone = dashboard.readAlone();
        ViewHeader header = new ViewHeader(getTranslation("dashboard.title"));
        add(header);
        all.stream()
                .filter(corpus -> corpus.id().value().toString().equals(chosen))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .ifPresentOrElse(
                        corpus -> {
                            header.add(choice(all, corpus));
                            add(charts(corpus));
                        },
                        () -> {
                            if (alone.isEmpty()) {
                                add(new EmptyState(
                                        getTranslation("dashboard.not-yours"),
                                        getTranslation("dashboard.not-yours-advice")));
                            }
                        });
        if (!alone.isEmpty()) {
            add(leftOut(alone));
        }
    }

    /** No number of theirs is above: where they stand is told by their readings. */
    private Div leftOut(List<Corpus> alone) {
        UnorderedList list = new UnorderedList();
        for (Corpus corpus : alone) {
            Anchor readings =
                    new Anchor("corpora/%s/passes".formatted(corpus.id().value()), corpus.name());
            readings.getElement().setAttribute("dir", "auto");
            list.add(new ListItem(readings));
        }
        Div card = new Div(
                new H2(getTranslation("dashboard.left-out")),
                new Paragraph(getTranslation("dashboard.left-out-note")),
                list);
        card.addClassName("card");
        card.getElement().setAttribute("data-left-out", "");
        return card;
    }

    private Component charts(Corpus corpus) {
        Div charts = new Div();
        charts.addClassName("dashboard-charts");
        new DashboardCharts(corpus.id(), dashboard.of(corpus.id()), members)
                .all(this)
                .forEach(charts::add);
        return charts;
    }

    private Select<Corpus> choice(List<Corpus> all, Corpus shown) {
        Select<Corpus> choice = new Select<>();
        choice.setAriaLabel(getTranslation("corpus"));
        choice.setItems(all);
        choice.setItemLabelGenerator(Corpus::name);
        choice.setValue(shown);
        choice.addValueChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                DashboardView.class,
                QueryParameters.of(
                        QueueFilter.CORPUS, change.getValue().id().value().toString()))));
        return choice;
    }
}
