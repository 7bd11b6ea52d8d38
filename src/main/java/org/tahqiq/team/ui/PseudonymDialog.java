package org.tahqiq.team.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.tahqiq.team.Member;

/** Says what erasing a name means before it is done for good. */
class PseudonymDialog extends Dialog {

    PseudonymDialog(Member member, Runnable pseudonymise) {
        setHeaderTitle(getTranslation("member.pseudonymise-title", member.displayName()));
        setWidth("32rem");
        add(new Paragraph(getTranslation("member.pseudonymise-note")));
        Button keep = new Button(getTranslation("action.cancel"), click -> close());
        Button done = new Button(getTranslation("member.pseudonymise"), click -> {
            close();
            pseudonymise.run();
        });
        done.addThemeVariants(ButtonVariant.ERROR);
        done.getElement().setAttribute("data-action", "pseudonymise-now");
        getFooter().add(keep, done);
        keep.focus();
    }
}
