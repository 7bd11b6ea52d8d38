package org.tahqiq.review.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The line at the foot of the queue that names the keys, and hears them: {@code frontend/queue/queue-keys.ts}. */
@Tag("queue-keys")
@JsModule("./queue/queue-keys.ts")
class QueueKeys extends HtmlContainer {

    private static final Map<String, List<String>> HINTS = new LinkedHashMap<>();

    static {
        HINTS.put("queue.key.move", List.of("J", "K"));
        HINTS.put("queue.key.select", List.of("X"));
        HINTS.put("queue.key.assign", List.of("E"));
        HINTS.put("queue.key.dismiss", List.of("D"));
        HINTS.put("queue.key.open", List.of("↵"));
    }

    /** A key was pressed, on the row with this key of the grid; empty for none. */
    @DomEvent("queue-key")
    public static class Pressed extends ComponentEvent<QueueKeys> {

        private final String key;
        private final String row;

        public Pressed(
                QueueKeys source,
                boolean fromClient,
                @EventData("event.detail.key") String key,
                @EventData("event.detail.row") String row) {
            super(source, fromClient);
            this.key = key;
            this.row = row;
        }

        String key() {
            return key;
        }

        String row() {
            return row;
        }
    }

    QueueKeys(ComponentEventListener<Pressed> pressed) {
        addClassName("queue-keys");
        addListener(Pressed.class, pressed);
        HINTS.forEach((hint, keys) -> add(hint(hint, keys)));
        NativeButton all = new NativeButton("", click -> showAll());
        all.add(hint("queue.key.all", List.of("?")));
        add(all);
    }

    void showAll() {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("queue.keys"));
        Div list = new Div();
        list.addClassName("queue-keys-list");
        HINTS.forEach((hint, keys) -> list.add(hint(hint, keys)));
        Span note = new Span(getTranslation("queue.keys-note"));
        note.addClassName("secondary");
        dialog.add(list, note);
        dialog.open();
    }

    private Span hint(String hint, List<String> keys) {
        Span line = new Span();
        line.addClassName("key-hint");
        keys.forEach(key -> {
            HtmlContainer cap = new HtmlContainer("kbd");
            cap.setText(key);
            line.add(cap);
        });
        line.add(new Span(getTranslation(hint)));
        return line;
    }
}
