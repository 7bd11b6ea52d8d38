package org.tahqiq.review.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.tahqiq.ui.NumberTable;

/** Numbers as a table and, drawn from it in the browser, as bars: {@code frontend/dashboard/number-chart.ts}. */
@Tag("number-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./dashboard/number-chart.ts")
class NumberChart extends HtmlContainer {

    /** How bars stand. */
    enum Shape {
        SIDE_BY_SIDE,
        STACKED,
        UPRIGHT
    }

    /** @param most rows; more are in the file alone */
    NumberChart(NumberTable numbers, Shape shape, String title, int most) {
        getElement().setAttribute("stacked", shape == Shape.STACKED).setAttribute("upright", shape == Shape.UPRIGHT);
        Element head = new Element("tr").appendChild(head("col", numbers.rowTitle()));
        numbers.columns().forEach(column -> {
            Element cell = head("col", column.title());
            if (column.colour() != null) {
                cell.setAttribute("data-colour", column.colour());
            }
            head.appendChild(cell);
        });
        Element body = new Element("tbody");
        numbers.rows().stream().limit(most).forEach(row -> body.appendChild(line(row)));
        Element table = new Element("table")
                .appendChild(new Element("caption").setText(title))
                .appendChild(new Element("thead").appendChild(head))
                .appendChild(body);
        table.getChild(0).setAttribute("class", "unseen");
        // What may be wider than the screen is moved by keys, too.
        Element place = new Element("div")
                .setAttribute("class", "numbers")
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", title)
                .appendChild(table);
        getElement().appendChild(place);
    }

    private Element line(NumberTable.Row row) {
        Element line = new Element("tr").appendChild(head("row", row.title()));
        List<NumberTable.Cell> cells = row.cells();
        cells.forEach(cell -> line.appendChild(cell(cell)));
        return line;
    }

    private static Element head(String scope, String words) {
        return new Element("th")
                .setAttribute("scope", scope)
                .setAttribute("dir", "auto")
                .setText(words);
    }

    private Element cell(NumberTable.Cell cell) {
        Element place = new Element("td");
        if (cell.number() == null) {
            return place.setText("—");
        }
        place.setAttribute("data-number", cell.number().toPlainString());
        String shown = getTranslation("numbers.number", cell.number());
        return cell.leads()
                ? place.appendChild(
                        new Element("a").setAttribute("href", cell.link()).setText(shown))
                : place.setText(shown);
    }
}
