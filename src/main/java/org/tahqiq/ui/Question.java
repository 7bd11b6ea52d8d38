package org.tahqiq.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks before something that cannot be taken back, or that somebody's work hangs on. */
public class Question extends Dialog {

    private final Button keep = new Button(getTranslation("action.cancel"), click -> close());

    /**
     * @param deed what its heading and its button call it
     * @param subject whose name stands below the heading
     * @param consequence what it would lead to
     * @param done run when the answer is yes
     */
    public Question(String deed, String subject, String consequence, Runnable done) {
        setHeaderTitle(deed);
        setWidth("30rem");
        Paragraph name = new Paragraph(subject);
        name.getElement().setAttribute("dir", "auto");
        add(name, new Paragraph(consequence));
        Button yes = new Button(deed, click -> {
            close();
            done.run();
        });
        yes.addThemeVariants(ButtonVariant.ERROR);
        yes.getElement().setAttribute("data-action", "do-it");
        getFooter().add(keep, yes);
        keep.focus();
    }

    /** @param instead what its other button calls going on as before, where “cancel” could be taken for the deed */
    public Question or(String instead) {
        keep.setText(instead);
        return this;
    }
}
