package org.tahqiq.curation.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures between 0 and 1 as bars; each stands beside its bar in digits, too, so nothing is said by length or colour alone. */
@Tag("ul")
@CssImport("./styles/agreement.css")
class BarChart extends HtmlContainer {

    /**
     * @param figure null where there is nothing to reckon it from; below 0 the bar is empty
     * @param written the figure in the reader's digits
     */
    record Bar(String title, @Nullable Double figure, String written) {}

    /** @param marked whether the bars show where a coefficient begins to be good enough */
    BarChart(String title, boolean marked, List<Bar> bars) {
        getElement().setAttribute("class", marked ? "bars marked" : "bars").setAttribute("aria-label", title);
        bars.forEach(bar -> getElement().appendChild(line(bar)));
    }

    private static Element line(Bar bar) {
        double share = bar.figure() == null ? 0 : Math.clamp(bar.figure(), 0, 1);
        Element fill = new Element("span");
        fill.getStyle().set("inline-size", 100 * share + "%");
        return new Element("li")
                .appendChild(
                        new Element("span").setAttribute("dir", "auto").setText(bar.title()),
                        new Element("b").setText(bar.written()),
                        new Element("span")
                                .setAttribute("class", "bar")
                                .setAttribute("aria-hidden", "true")
                                .appendChild(fill));
    }
}
