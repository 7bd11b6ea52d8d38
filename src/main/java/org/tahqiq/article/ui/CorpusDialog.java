package org.tahqiq.article.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.ui.HeldOpen;
import org.tahqiq.ui.Notices;

/** Makes a corpus. */
class CorpusDialog extends Dialog {

    /** How many read an article where each reads alone: two show where they differ, an odd number where most agree. */
    private static final List<Integer> ANNOTATORS = List.of(2, 3, 4, 5);

    CorpusDialog(CorpusService corpora, Notices notices, Consumer<Corpus> made) {
        setHeaderTitle(getTranslation("corpus.new"));
        setWidth("30rem");
        TextField name = new TextField(getTranslation("corpus.name"));
        name.focus();
        TextArea description = new TextArea(getTranslation("corpus.description"));
        Select<Corpus.Mode> mode = new Select<>();
        mode.setLabel(getTranslation("corpus.mode"));
        mode.setItems(Corpus.Mode.values());
        mode.setItemLabelGenerator(each -> getTranslation("corpus.mode." + each));
        mode.setValue(Corpus.Mode.SHARED);
        Select<Integer> annotators = new Select<>();
        annotators.setLabel(getTranslation("corpus.annotators"));
        annotators.setItems(ANNOTATORS);
        annotators.setItemLabelGenerator(number -> getTranslation("numbers.number", number));
        annotators.setValue(ANNOTATORS.getFirst());
        annotators.setVisible(false);
        mode.addValueChangeListener(change -> annotators.setVisible(change.getValue() == Corpus.Mode.INDEPENDENT));
        Div form = new Div(name, description, mode, annotators);
        form.addClassName("form");
        add(form);
        HeldOpen.onceTyped(this, form);
        Button save = new Button(getTranslation("action.make"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> notices.attempt(() -> {
            Corpus corpus = corpora.make(new CorpusService.Description(
                    name.getValue(),
                    description.getValue(),
                    mode.getValue().name(),
                    mode.getValue() == Corpus.Mode.INDEPENDENT ? annotators.getValue() : null));
            close();
            made.accept(corpus);
        }));
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
    }
}
