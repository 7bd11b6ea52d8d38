package org.tahqiq.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.ArticleFeed;
import org.tahqiq.annotation.ArticleFeed.News;

/** Lets a part of a claim's panel hear of what changed while it is shown. */
final class ClaimNews {

    private ClaimNews() {}

    /** @param changed runs in the page's turn; also when the part is shown, for what changed since it was made was told to nobody else */
    static void follow(Component part, Annotation claim, ArticleFeed feed, Runnable changed) {
        List<Registration> open = new ArrayList<>();
        Runnable leave = () -> {
            open.forEach(Registration::remove);
            open.clear();
        };
        part.addAttachListener(attach -> {
            leave.run();
            UI ui = attach.getUI();
            open.add(feed.subscribe(claim.article(), news -> {
                if (news.contains(new News.OfBadge(claim.id())) || news.contains(new News.OfEverything())) {
                    tell(ui, changed);
                }
            })::close);
            changed.run();
        });
        part.addDetachListener(detach -> leave.run());
    }

    private static void tell(UI ui, Runnable changed) {
        try {
            ui.accessSynchronously(changed::run);
        } catch (UIDetachedException gone) {
            // Nobody looks at it any more.
        }
    }
}
