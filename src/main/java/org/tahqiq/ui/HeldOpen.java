package org.tahqiq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;

/** A dialog that much is typed into: once something is, only its buttons close it. */
public final class HeldOpen {

    private HeldOpen() {}

    /** In the browser, at the first letter: the server hears of words only when their field is left, and Escape may come before. */
    public static void onceTyped(Dialog dialog, Component form) {
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
