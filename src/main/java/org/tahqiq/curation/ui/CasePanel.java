package org.tahqiq.curation.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.LabelNames;
import org.tahqiq.article.Article;
import org.tahqiq.curation.Case;

/**
 * One place where a decision is due, with what every reader has there side by side. Its keys are heard while it has the focus:
 * by their place on the keyboard, whatever letters are on them.
 */
@Tag("section")
class CasePanel extends HtmlContainer implements Focusable<CasePanel> {

    private static final Key[] DIGITS = {
        Key.DIGIT_1,
        Key.DIGIT_2,
        Key.DIGIT_3,
        Key.DIGIT_4,
        Key.DIGIT_5,
        Key.DIGIT_6,
        Key.DIGIT_7,
        Key.DIGIT_8,
        Key.DIGIT_9
    };

    /** What the curator does with the place. */
    interface Steps {

        /** @param reader whose reading is taken; null for none */
        void choose(Case settled, @Nullable UUID reader, @Nullable String note);

        /** Takes each of the tags that readers chose. */
        void chooseEachTag(Case settled, @Nullable String note);

        void edit(Case settled, @Nullable String note);

        void go(int steps);
    }

    private final TextField note = new TextField();

    /**
     * @param at which it is, from 1
     * @param of how many are open
     * @param names of the readers
     */
    CasePanel(Article article, Case shown, int at, int of, Map<UUID, String> names, LabelNames labels, Steps steps) {
        addClassNames("card", "case");
        setTabIndex(0);
        H2 title = new H2(getTranslation("curate.case", at, of));
        title.setId("case-title");
        getElement()
                .setAttribute("role", "region")
                .setAttribute("aria-labelledby", "case-title")
                .setAttribute("data-case", shown.id().toString());
        Span why = new Span(getTranslation("curate.differ." + kind(shown)));
        why.addClassName("secondary");
        Div head = new Div(title);
        shown.tags().forEach(tag -> head.add(new TagPill(tag)));
        head.add(why);
        head.addClassName("row-tools");
        Div lanes = new Div();
        lanes.addClassName("lanes");
        for (int i = 0; i < shown.takes().size(); i++) {
            Case.Take take = shown.takes().get(i);
            UUID reader = take.reader().id();
            Runnable choose = () -> steps.choose(shown, take.isEmpty() ? null : reader, why());
            lanes.add(new Lane(
                    article,
                    shown,
                    take,
                    names.getOrDefault(reader, take.reader().name()),
                    i + 1,
                    labels,
                    choose));
            if (i < DIGITS.length) {
                hear(DIGITS[i], choose);
            }
        }
        note.setLabel(getTranslation("curate.note"));
        note.setMaxLength(2000);
        note.setWidthFull();
        note.getElement().setAttribute("data-field", "note");
        // What is typed there is no command; the filter runs in the browser, and lets nothing come here.
        note.getElement().addEventListener("keydown", typed -> {}).setFilter("event.stopPropagation() || false");
        Paragraph keys = new Paragraph(getTranslation("curate.keys"));
        keys.addClassName("secondary");
        keys.setId("case-keys");
        getElement().setAttribute("aria-describedby", "case-keys");
        add(head, lanes, tools(shown, steps), note, keys);
        hear(Key.KEY_N, () -> steps.go(1));
        hear(Key.KEY_P, () -> steps.go(-1));
        hear(Key.KEY_X, () -> steps.choose(shown, null, why()));
        if (differInTag(shown)) {
            hear(Key.KEY_B, () -> steps.chooseEachTag(shown, why()));
        }
        if (shown.link() == null) {
            hear(Key.KEY_E, () -> steps.edit(shown, why()));
        }
    }

    private Div tools(Case shown, Steps steps) {
        Div tools = new Div(
                tool("curate.previous", "P", () -> steps.go(-1)),
                tool("curate.next", "N", () -> steps.go(1)),
                tool("curate.none", "X", () -> steps.choose(shown, null, why())));
        if (differInTag(shown)) {
            tools.add(tool("curate.each-tag", "B", () -> steps.chooseEachTag(shown, why())));
        }
        if (shown.link() == null) {
            tools.add(tool("curate.edit", "E", () -> steps.edit(shown, why())));
        }
        tools.addClassName("row-tools");
        return tools;
    }

    private Button tool(String label, String key, Runnable work) {
        Button tool = new Button(getTranslation(label), click -> work.run());
        tool.addThemeVariants(ButtonVariant.TERTIARY);
        tool.getElement().setAttribute("data-action", label.replace('.', '-'));
        Span cap = new Span(key);
        cap.addClassName("key");
        cap.getElement().setAttribute("aria-hidden", "true");
        tool.setPrefixComponent(cap);
        return tool;
    }

    private @Nullable String why() {
        return note.isEmpty() ? null : note.getValue();
    }

    private void hear(Key key, Runnable work) {
        Shortcuts.addShortcutListener(this, work::run, key).listenOn(this);
    }

    private static String kind(Case shown) {
        if (shown.link() != null) {
            return "LINK";
        }
        if (differInTag(shown)) {
            return "TAGS";
        }
        return shown.agreed() ? "NOTHING" : shown.fieldsOnly() ? "FIELDS" : oneSided(shown) ? "MARKED" : "ENDS";
    }

    private static boolean differInTag(Case shown) {
        return shown.tags().size() > 1;
    }

    private static boolean oneSided(Case shown) {
        return shown.takes().stream().anyMatch(Case.Take::isEmpty);
    }
}
