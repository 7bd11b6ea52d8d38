package org.tahqiq.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.tahqiq.ui.CsvLink;
import org.tahqiq.ui.NumberTable;

/** One question of the dashboard: its numbers, drawn and written, and the file of them. */
class ChartCard extends Composite<Section> {

    /** As many rows as a glance takes in. */
    private static final int MOST_ROWS = 12;

    /**
     * @param name of the file, and in the page
     * @param notes sentences above the chart
     */
    ChartCard(String name, String title, NumberTable numbers, NumberChart.Shape shape, List<String> notes) {
        getContent().addClassName("chart-card");
        getContent().getElement().setAttribute("data-chart", name);
        Div head = new Div(new H2(title));
        head.addClassName("chart-head");
        getContent().add(head);
        notes.forEach(note -> getContent().add(new Paragraph(note)));
        if (numbers.rows().isEmpty()) {
            getContent().add(new Paragraph(getTranslation("dashboard.nothing")));
            return;
        }
        head.add(new CsvLink(name, title, numbers));
        getContent().add(new NumberChart(numbers, shape, title, MOST_ROWS));
        if (numbers.rows().size() > MOST_ROWS) {
            getContent()
                    .add(new Paragraph(getTranslation(
                            "dashboard.more", MOST_ROWS, numbers.rows().size())));
        }
    }
}
