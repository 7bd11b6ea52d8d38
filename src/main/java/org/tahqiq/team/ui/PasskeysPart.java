package org.tahqiq.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Date;
import java.util.List;
import org.tahqiq.team.passkey.PasskeyService;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.Question;

/** The passkeys of a member: added from the device at hand, with a name to know it by, and removed. */
class PasskeysPart extends Composite<Div> {

    private final PasskeyService passkeys;
    private final Notices notices;
    private final TextField label = new TextField();
    private final UnorderedList list = new UnorderedList();

    PasskeysPart(PasskeyService passkeys, Notices notices) {
        this.passkeys = passkeys;
        this.notices = notices;
        label.setLabel(getTranslation("passkey.label"));
        label.setHelperText(getTranslation("passkey.label-help"));
        Button add = new Button(getTranslation("passkey.add"), click -> notices.attempt(this::ask));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.getElement().setAttribute("data-action", "add-passkey");
        Div adder = new Div(label, add);
        adder.addClassName("form-row");
        list.addClassName("people");
        getContent().addClassName("profile-part");
        getContent()
                .add(
                        new H2(getTranslation("passkey.title")),
                        new Paragraph(getTranslation("passkey.note")),
                        adder,
                        list);
        show();
    }

    private void ask() {
        if (label.getValue().isBlank()) {
            throw Refusal.invalid("missing").at("label");
        }
        PasskeyService.Question question = passkeys.ask();
        // The library of the server knows these members only, not all that browsers tell.
        getElement()
                .executeJs("""
                        if (!window.PublicKeyCredential?.parseCreationOptionsFromJSON) throw new Error('none');
                        const made = (await navigator.credentials.create({
                          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse($0)),
                        })).toJSON();
                        const { id, rawId, type, clientExtensionResults, authenticatorAttachment } = made;
                        const { attestationObject, clientDataJSON, transports } = made.response;
                        return JSON.stringify({
                          id, rawId, type, clientExtensionResults, authenticatorAttachment,
                          response: { attestationObject, clientDataJSON, transports },
                        });
                        """, question.json())
                .then(
                        String.class,
                        answer -> notices.attempt(() -> add(question, answer)),
                        fault -> notices.refused(Refusal.invalid("passkey")));
    }

    private void add(PasskeyService.Question question, String answer) {
        passkeys.add(question, answer, label.getValue());
        label.clear();
        show();
        notices.done("passkey.added");
    }

    private void show() {
        list.removeAll();
        List<PasskeyService.Passkey> own = passkeys.own();
        own.forEach(passkey -> list.add(line(passkey)));
        if (own.isEmpty()) {
            list.add(new ListItem(new Span(getTranslation("passkey.none"))));
        }
    }

    private ListItem line(PasskeyService.Passkey passkey) {
        Span name = new Span(passkey.label());
        name.addClassName("person-name");
        name.getElement().setAttribute("dir", "auto");
        Span times = new Span(
                passkey.used()
                        ? getTranslation(
                                "passkey.used", Date.from(passkey.createdAt()), Date.from(passkey.lastUsedAt()))
                        : getTranslation("passkey.unused", Date.from(passkey.createdAt())));
        times.addClassName("secondary");
        Div about = new Div(name, times);
        about.addClassName("stacked");
        Button remove = new Button(
                getTranslation("action.remove"),
                click -> new Question(
                                getTranslation("action.remove"),
                                passkey.label(),
                                getTranslation("passkey.remove-means"),
                                () -> notices.attempt(() -> {
                                    passkeys.remove(passkey.id());
                                    show();
                                    notices.done("passkey.removed");
                                }))
                        .open());
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("passkey.remove-named", passkey.label()));
        remove.getElement().setAttribute("data-action", "remove-passkey");
        ListItem line = new ListItem(about, remove);
        line.getElement().setAttribute("data-passkey", passkey.label());
        return line;
    }
}
