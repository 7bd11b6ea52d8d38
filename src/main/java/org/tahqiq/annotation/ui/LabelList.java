package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.tahqiq.annotation.Label;
import org.tahqiq.annotation.LabelService;
import org.tahqiq.annotation.Tag;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.CorpusId;
import org.tahqiq.ui.Notices;

/** The labels of one tag, in the order in which they are offered. */
class LabelList extends Composite<Div> {

    private final CorpusId corpus;
    private final Tag tag;
    private final LabelService labels;
    private final Notices notices;
    private final boolean mayChange;

    LabelList(CorpusId corpus, Tag tag, LabelService labels, Notices notices, boolean mayChange) {
        this.corpus = corpus;
        this.tag = tag;
        this.labels = labels;
        this.notices = notices;
        this.mayChange = mayChange;
        getContent().addClassName("card");
        getContent().getElement().setAttribute("data-tag", tag.name());
        show();
    }

    private void show() {
        String name = getTranslation("canvas." + tag.name().toLowerCase(Locale.ROOT));
        getContent().removeAll();
        getContent().add(new H2(name));
        List<Label> all =
                labels.all(corpus).stream().filter(label -> label.tag() == tag).toList();
        if (all.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation(mayChange ? "labels.none-advice" : "labels.none"));
            none.addClassNames("secondary", "label-none");
            getContent().add(none);
        } else {
            OrderedList list = new OrderedList();
            list.addClassName("label-list");
            all.forEach(label -> list.add(line(label, all.size())));
            getContent().add(list);
        }
        if (mayChange) {
            getContent().add(adder(name));
        }
    }

    private Button adder(String name) {
        Button add = new Button(
                getTranslation("labels.add", name),
                click -> new LabelDialog(
                                new Label.Content(tag.name(), null, null, null, null, null, null), notices, content -> {
                                    labels.make(corpus, content);
                                    show();
                                })
                        .open());
        add.getElement().setAttribute("data-action", "add-label");
        return add;
    }

    private ListItem line(Label label, int last) {
        Span name = isolated(new Span(getTranslation("labels.names", label.arabic(), label.english())));
        Span code = new Span(label.code());
        code.addClassName("secondary");
        code.getElement().setAttribute("dir", "ltr");
        Div head = new Div(name, code);
        head.addClassName("row-tools");
        if (label.retired()) {
            Span retired = new Span(getTranslation("labels.retired"));
            retired.addClassNames("pill", "tone-unknown");
            head.add(retired);
        }
        ListItem line = new ListItem(head);
        line.getElement().setAttribute("data-label", label.code());
        if (label.description() != null) {
            Paragraph about = new Paragraph(label.description());
            about.getElement().setAttribute("dir", "auto");
            line.add(about);
        }
        if (mayChange) {
            line.add(tools(label, last));
        }
        return line;
    }

    private static <C extends Component> C isolated(C words) {
        words.getElement().setAttribute("dir", "auto");
        return words;
    }

    private Div tools(Label label, int last) {
        Button earlier = tool(label, "labels.earlier", () -> change(label, label.place() - 1, label.retired()));
        earlier.setEnabled(label.place() > 1);
        Button later = tool(label, "labels.later", () -> change(label, label.place() + 1, label.retired()));
        later.setEnabled(label.place() < last);
        Div tools = new Div(
                earlier,
                later,
                tool(
                        label,
                        "labels.edit",
                        () -> new LabelDialog(label.content(), notices, content -> {
                                    labels.change(label.id(), SeenVersion.of(label.version()), content);
                                    show();
                                })
                                .open()),
                label.retired()
                        ? tool(label, "labels.revive", () -> change(label, label.place(), false))
                        : tool(label, "labels.retire", () -> change(label, label.place(), true)),
                tool(label, "labels.remove", () -> {
                    labels.remove(label.id(), SeenVersion.of(label.version()));
                    show();
                    notices.undoable(
                            "labels.removed",
                            () -> {
                                labels.make(corpus, label.content());
                                show();
                            },
                            label.code());
                }));
        tools.addClassName("row-tools");
        return tools;
    }

    private Button tool(Label label, String key, Runnable work) {
        Button tool = new Button(getTranslation(key), click -> notices.attempt(work));
        tool.addThemeVariants(ButtonVariant.TERTIARY);
        tool.setAriaLabel(getTranslation("labels.tool", getTranslation(key), label.code()));
        tool.getElement().setAttribute("data-action", key.replace('.', '-'));
        return tool;
    }

    private void change(Label label, int place, boolean retired) {
        Label.Content now = label.content();
        labels.change(
                label.id(),
                SeenVersion.of(label.version()),
                new Label.Content(
                        now.tag(), now.code(), now.arabic(), now.english(), now.description(), place, retired));
        show();
    }
}
