package org.tahqiq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;

/** A dialog that much is typed into: once something is, only its buttons close it, and the browser asks before its page is left. */
public final class HeldOpen {

    private HeldOpen() {}

    /**
     * In the browser, at the first letter: the server hears of words only when their field is left, and Escape may come before. Where
     * drafts are kept nothing is lost with the page, and nobody is asked.
     */
    public static void onceTyped(Dialog dialog, Component form) {
        form.getElement().executeJs("""
                        const ask = (event) => {
                          if ($0.isConnected && $0.opened) event.preventDefault();
                          else removeEventListener('beforeunload', ask);
                        };
                        const hold = () => {
                          $0.noCloseOnEsc = true;
                          $0.noCloseOnOutsideClick = true;
                          if (!this.querySelector('draft-keeper')) addEventListener('beforeunload', ask);
                        };
                        this.addEventListener('input', hold, { once: true });
                        this.addEventListener('change', hold, { once: true });
                        """, dialog.getElement());
    }
}
