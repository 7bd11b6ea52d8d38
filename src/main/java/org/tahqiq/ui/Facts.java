package org.tahqiq.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Short facts in a line, say a name, a date and a number; each runs in its own direction, whatever stands beside it. */
public class Facts extends Composite<Span> {

    /** @param facts null for one that is not known; what is no words, such as a date, stays in one line */
    public Facts(@Nullable Object... facts) {
        getContent().addClassName("secondary");
        Iterator<@Nullable Object> known =
                Stream.of(facts).filter(Objects::nonNull).iterator();
        while (known.hasNext()) {
            Object told = known.next();
            Span fact = new Span(String.valueOf(told));
            fact.getElement().setAttribute("dir", "auto");
            fact.setClassName("unbroken", !(told instanceof String));
            getContent().add(fact);
            if (known.hasNext()) {
                getContent().add(new Text(" · "));
            }
        }
    }
}
