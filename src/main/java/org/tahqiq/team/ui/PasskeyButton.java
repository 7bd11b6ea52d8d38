package org.tahqiq.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Objects;
import org.springframework.security.web.csrf.CsrfToken;

/** Signs in by a passkey of the device at hand, without name or password. */
class PasskeyButton extends Composite<Div> {

    private final Paragraph refused = new Paragraph();

    PasskeyButton() {
        Button button = new Button(getTranslation("passkey.sign-in"), click -> ask());
        button.getElement().setAttribute("data-action", "passkey");
        refused.getElement().setAttribute("role", "alert");
        getContent().addClassName("passkey-button");
        getContent().add(button, refused);
    }

    /** Goes on where the sign-in interrupted, within this application only. */
    private void ask() {
        refused.setText("");
        CsrfToken token = (CsrfToken) Objects.requireNonNull(
                VaadinServletRequest.getCurrent().getHttpServletRequest().getAttribute(CsrfToken.class.getName()));
        getElement()
                .executeJs("""
                        const post = async (path, body) => {
                          const answer = await fetch(new URL(path, document.baseURI), {
                            method: 'POST',
                            headers: { 'Content-Type': 'application/json', [$0]: $1 },
                            body: JSON.stringify(body),
                          });
                          if (!answer.ok) throw new Error(String(answer.status));
                          return answer.json();
                        };
                        const asked = await post('webauthn/authenticate/options', {});
                        const got = (await navigator.credentials.get({
                          publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked),
                        })).toJSON();
                        const { id, rawId, type, clientExtensionResults, authenticatorAttachment } = got;
                        const { authenticatorData, clientDataJSON, signature, userHandle } = got.response;
                        const inside = await post('login/webauthn', {
                          id, rawId, type, clientExtensionResults, authenticatorAttachment,
                          response: { authenticatorData, clientDataJSON, signature, userHandle },
                        });
                        const next = new URL(inside.redirectUrl, document.baseURI);
                        location.assign(next.pathname + next.search);
                        """, token.getHeaderName(), token.getToken())
                .then(done -> {}, fault -> refused.setText(getTranslation("passkey.refused")));
    }
}
