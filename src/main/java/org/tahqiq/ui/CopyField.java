package org.tahqiq.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/** Words to take elsewhere, such as a link: shown to be read, copied with one click. */
public class CopyField extends Composite<Div> {

    private final String words;

    public CopyField(String label, String words) {
        this.words = words;
        Component field = words.contains("\n") ? lines(label) : line(label);
        Button copy = new Button(getTranslation("copy.do"));
        copy.getElement().setAttribute("data-action", "copy");
        Span told = new Span();
        told.getElement().setAttribute("role", "status");
        getContent().addClassName("copy-field");
        getContent().add(field, copy, told);
    }

    private TextField line(String label) {
        TextField field = new TextField(label);
        field.setValue(words);
        field.setReadOnly(true);
        return field;
    }

    private TextArea lines(String label) {
        TextArea field = new TextArea(label);
        field.setValue(words);
        field.setReadOnly(true);
        return field;
    }

    /**
     * Copies in the browser's own click: a clipboard is closed to what a server asks later. Without TLS a browser has only
     * the old command; when that fails too, the words are left selected for the keyboard.
     */
    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("""
                        const [words, copied, selected] = [$0, $1, $2];
                        this.querySelector('[data-action=copy]').addEventListener('click', async () => {
                          this.querySelector('input, textarea').select();
                          const done = navigator.clipboard
                            ? await navigator.clipboard.writeText(words).then(() => true, () => document.execCommand('copy'))
                            : document.execCommand('copy');
                          this.querySelector('[role=status]').textContent = done ? copied : selected;
                        });
                        """, words, getTranslation("copy.done"), getTranslation("copy.selected"));
    }
}
