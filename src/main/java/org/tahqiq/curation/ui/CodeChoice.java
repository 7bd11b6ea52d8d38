package org.tahqiq.curation.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.Map;

/** One of some codes by its name, or none: the browser's own list, whose keys everybody knows. */
@Tag("label")
class CodeChoice extends HtmlContainer {

    private final Element list = new Element("select");
    private final String before;

    /**
     * @param words of the codes, in their order
     * @param before the code that is chosen; empty for none
     */
    CodeChoice(String label, Map<String, String> words, String before) {
        this.before = before;
        addClassName("form");
        option("", "", before);
        words.forEach((code, name) -> option(code, name, before));
        list.addPropertyChangeListener("value", "change", change -> {});
        getElement().appendChild(new Element("span").setText(label), list);
    }

    private void option(String code, String name, String chosen) {
        Element option = new Element("option").setAttribute("value", code).setText(name);
        if (code.equals(chosen)) {
            option.setAttribute("selected", "");
        }
        list.appendChild(option);
    }

    /** Empty for none. */
    String value() {
        return list.getProperty("value", before);
    }
}
