package org.tahqiq.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;

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
        Anchor file = new Anchor(
                (DownloadHandler) event -> {
                    event.setFileName("tahqiq-" + name + ".csv");
                    event.setContentType("text/csv; charset=utf-8");
                    numbers.writeCsv(event.getOutputStream());
                },
                getTranslation("dashboard.csv"));
        file.setAriaLabel(getTranslation("dashboard.csv-of", title));
        file.getElement().setAttribute("download", true).setAttribute("data-action", "csv");
        head.add(file);
        getContent().add(new NumberChart(numbers, shape, title, MOST_ROWS));
        if (numbers.rows().size() > MOST_ROWS) {
            getContent()
                    .add(new Paragraph(getTranslation(
                            "dashboard.more", MOST_ROWS, numbers.rows().size())));
        }
    }
}
