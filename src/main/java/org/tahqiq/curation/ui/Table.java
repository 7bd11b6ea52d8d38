package org.tahqiq.curation.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** A table that is moved by keys, too, where it is wider than the screen. */
@Tag("div")
class Table extends HtmlContainer {

    private final Element body = new Element("tbody");

    Table(String title, List<String> columns) {
        Element head = new Element("tr");
        columns.forEach(column -> head.appendChild(head("col", column)));
        Element caption = new Element("caption").setText(title);
        caption.setAttribute("class", "unseen");
        getElement()
                .setAttribute("class", "numbers")
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", title)
                .appendChild(new Element("table")
                        .appendChild(caption)
                        .appendChild(new Element("thead").appendChild(head))
                        .appendChild(body));
    }

    void row(String title, List<Element> cells) {
        Element row = new Element("tr").appendChild(head("row", title));
        cells.forEach(cell -> row.appendChild(new Element("td").appendChild(cell)));
        body.appendChild(row);
    }

    static Element words(String text) {
        return new Element("span").setText(text);
    }

    private static Element head(String scope, String words) {
        return new Element("th")
                .setAttribute("scope", scope)
                .appendChild(new Element("span").setAttribute("dir", "auto").setText(words));
    }
}
