package org.tahqiq.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Stream;
import org.tahqiq.review.Claim;
import org.tahqiq.review.Evidence;
import org.tahqiq.review.ReviewService.Move;
import org.tahqiq.review.WorkState;
import org.tahqiq.review.publication.Masthead;

/** Says what becomes public, in whose name and where, before it does: what went out can be put right, but not called back. */
class PublishDialog extends Dialog {

    PublishDialog(Claim claim, Masthead masthead, MoveDialogs.Mover make) {
        setHeaderTitle(getTranslation("publish.title"));
        setWidth("34rem");
        Span address = new Span(masthead.claim(claim.annotation().id().value()));
        address.addClassName("latin");
        List<Evidence> evidence = claim.evidence();
        long hidden = evidence.stream().filter(Evidence::confidential).count();
        UnorderedList what = new UnorderedList();
        Stream.of(
                        getTranslation("publish.verdict"),
                        getTranslation("publish.evidence", evidence.size() - hidden, hidden),
                        getTranslation("publish.replies", claim.replies().size()),
                        getTranslation("publish.article"))
                .map(ListItem::new)
                .forEach(what::add);
        add(
                new Paragraph(getTranslation("publish.where", masthead.desk())),
                new Paragraph(address),
                what,
                new Paragraph(getTranslation("publish.frozen")));
        RefusalCard refused = new RefusalCard();
        add(refused);
        Button done = new Button(getTranslation("move.PUBLISHED"), click -> {
            if (make.move(Move.to(WorkState.PUBLISHED), refused)) {
                close();
            }
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.getElement().setAttribute("data-action", "publish");
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), done);
    }
}
