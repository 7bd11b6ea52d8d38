package org.tahqiq.article.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tahqiq.article.TextFile;

/** A file that may be read in several ways: shows its first lines in each, and asks which one reads right. */
class CharsetChoice extends Composite<Div> {

    private static final int LINES = 3;
    private static final int LONGEST_LINE = 120;

    /** @param likely the likeliest first */
    CharsetChoice(String file, List<TextFile.Reading> likely, Consumer<TextFile.Reading> chosen) {
        getContent().addClassName("charset-choice");
        getContent().getElement().setAttribute("role", "group");
        RadioButtonGroup<TextFile.Reading> readings = new RadioButtonGroup<>();
        readings.setAriaLabel(getTranslation("file.which"));
        readings.setItems(likely);
        readings.setRenderer(new ComponentRenderer<>(CharsetChoice::preview));
        readings.setValue(likely.getFirst());
        Button confirm = new Button(getTranslation("file.confirm"), click -> chosen.accept(readings.getValue()));
        confirm.getElement().setAttribute("data-action", "confirm-charset");
        confirm.focus();
        getContent()
                .add(
                        new H3(getTranslation("file.which")),
                        new Paragraph(getTranslation("file.which-note", file)),
                        readings,
                        confirm);
    }

    private static Div preview(TextFile.Reading reading) {
        Span charset = new Span(reading.charset());
        charset.addClassName("secondary");
        Div lines = new Div(reading.text()
                .lines()
                .filter(line -> !line.isBlank())
                .limit(LINES)
                .map(CharsetChoice::shortened)
                .collect(Collectors.joining("\n")));
        lines.addClassName("charset-lines");
        Div preview = new Div(charset, lines);
        preview.getElement().setAttribute("data-charset", reading.charset());
        return preview;
    }

    private static String shortened(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST_LINE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_LINE)) + "…";
    }
}
