package org.tahqiq.review.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;

/** A dialog that much is typed into: once something is, only its buttons close it. */
final class HeldOpen {

    private HeldOpen() {}

    /** In the browser, at the first letter: the server hears of words only when their field is left, and Escape may come before. */
    static void onceTyped(Dialog dialog, Div form) {
        form.getElement().executeJs("""
                        const hold = () => {
                          $0.noCloseOnEsc = true;
                          $0.noCloseOnOutsideClick = true;
                        };
                        this.addEventListener('input', hold, { once: true });
                        this.addEventListener('change', hold, { once: true });
                        """, dialog.getElement());
    }
}
