package org.tahqiq.article.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.ui.Notices;

/** Makes a corpus. */
class CorpusDialog extends Dialog {

    CorpusDialog(CorpusService corpora, Notices notices, Consumer<Corpus> made) {
        setHeaderTitle(getTranslation("corpus.new"));
        TextField name = new TextField(getTranslation("corpus.name"));
        name.focus();
        TextArea description = new TextArea(getTranslation("corpus.description"));
        Select<Corpus.Mode> mode = new Select<>();
        mode.setLabel(getTranslation("corpus.mode"));
        mode.setItems(Corpus.Mode.values());
        mode.setItemLabelGenerator(each -> getTranslation("corpus.mode." + each));
        mode.setValue(Corpus.Mode.SHARED);
        Div form = new Div(name, description, mode);
        form.addClassName("form");
        add(form);
        Button save = new Button(getTranslation("action.make"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> notices.attempt(() -> {
            Corpus corpus = corpora.make(new CorpusService.Description(
                    name.getValue(), description.getValue(), mode.getValue().name(), null));
            close();
            made.accept(corpus);
        }));
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
    }
}
