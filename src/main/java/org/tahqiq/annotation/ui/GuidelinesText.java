package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.markdown.Markdown;
import java.text.Bidi;

/** Guidelines as they are read. Of Markdown it takes neither HTML nor pictures, which would load from who knows where. */
@CssImport("./styles/guidelines.css")
class GuidelinesText extends Composite<Div> {

    private final Markdown markdown = new Markdown();

    GuidelinesText(String text) {
        getContent().addClassName("prose");
        getContent().add(markdown);
        show(text);
    }

    final void show(String text) {
        boolean leftToRight = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        getContent().getElement().setAttribute("dir", leftToRight ? "ltr" : "rtl");
        markdown.setContent(text.replace("<", "&lt;").replace("![", "["));
    }
}
