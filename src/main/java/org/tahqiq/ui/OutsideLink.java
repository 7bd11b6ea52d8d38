package org.tahqiq.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;

/** A page of somebody else's: opened beside ours, and told nothing of it. The address was checked when it was written down. */
public class OutsideLink extends Anchor {

    public OutsideLink(String url, String words) {
        super(url, words, AnchorTarget.BLANK);
        getElement().setAttribute("rel", "noopener noreferrer nofollow").setAttribute("dir", "auto");
    }
}
