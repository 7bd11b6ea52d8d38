package org.tahqiq.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.Member;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.ui.FieldErrors;
import org.tahqiq.ui.Notices;

/** Where a member says to which address their e-mail goes. */
class MailPart extends Composite<Div> {

    private Member shown;

    MailPart(MemberService members, MemberId own, Notices notices) {
        shown = members.get(own);
        TextField address = new TextField(getTranslation("mail.address"));
        address.addClassName("latin");
        address.getElement().setAttribute("autocomplete", "email");
        address.setValue(Objects.requireNonNullElse(shown.email(), ""));
        FieldErrors errors = new FieldErrors(notices).at("email", address);
        Button save = new Button(
                getTranslation("action.save"),
                click -> errors.attempt(() -> {
                    shown = members.change(
                            own,
                            SeenVersion.of(shown.version()),
                            new MemberService.Change(
                                    shown.displayName(), address.getValue(), shown.admin(), shown.enabled()));
                    notices.done(shown.email() == null ? "mail.none" : "mail.saved");
                }));
        save.getElement().setAttribute("data-action", "save-mail");
        Div fields = new Div(address, save);
        fields.addClassName("preferences");
        getContent().addClassName("profile-part");
        getContent().getElement().setAttribute("data-part", "mail");
        getContent().add(new H2(getTranslation("mail.title")), new Paragraph(getTranslation("mail.note")), fields);
    }
}
