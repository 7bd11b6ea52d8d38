package org.tahqiq.article.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks before an article goes to the trash whose claims somebody has begun to check. */
class DeleteDialog extends Dialog {

    DeleteDialog(String title, long judged, Runnable delete) {
        setHeaderTitle(getTranslation("article.delete"));
        setWidth("30rem");
        Paragraph name = new Paragraph(title);
        name.getElement().setAttribute("dir", "auto");
        add(name, new Paragraph(getTranslation("article.delete-judged", judged)));
        Button keep = new Button(getTranslation("action.cancel"), click -> close());
        Button done = new Button(getTranslation("article.delete"), click -> {
            close();
            delete.run();
        });
        done.addThemeVariants(ButtonVariant.ERROR);
        done.getElement().setAttribute("data-action", "delete-now");
        getFooter().add(keep, done);
        keep.focus();
    }
}
