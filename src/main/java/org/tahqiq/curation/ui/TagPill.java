package org.tahqiq.curation.ui;

import com.vaadin.flow.component.html.Span;
import org.tahqiq.annotation.Tag;

/** The name of a tag, in its colour. */
class TagPill extends Span {

    TagPill(Tag tag) {
        setText(getTranslation("tag." + tag));
        addClassName("pill");
        getElement().setAttribute("data-tag", tag.name());
    }
}
