package org.tahqiq.ui;

import com.vaadin.flow.component.button.Button;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stands below a list that is shown in parts, for as long as there is a next one. */
public class MoreButton extends Button {

    private @Nullable String next;

    /**
     * @param next the cursor of the next part, null when all is shown
     * @param show shows the part behind a cursor and gives the cursor of the one after it
     */
    public MoreButton(@Nullable String next, Function<String, @Nullable String> show) {
        super();
        setText(getTranslation("list.more"));
        getElement().setAttribute("data-action", "more");
        put(next);
        addClickListener(click -> {
            if (this.next != null) {
                put(show.apply(this.next));
            }
        });
    }

    private void put(@Nullable String cursor) {
        next = cursor;
        setVisible(cursor != null);
    }
}
