package org.tahqiq.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.Query;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.tahqiq.review.Claim;
import org.tahqiq.review.ClaimService;
import org.tahqiq.review.ReviewService.Move;
import org.tahqiq.review.WorkState;
import org.tahqiq.store.Paging;

/** Asks which claim of the corpus this one repeats; it is looked for by its words. */
class DuplicateDialog extends Dialog {

    private static final int MOST = 30;

    DuplicateDialog(Claim claim, ClaimService claims, MoveDialogs.Mover make) {
        setHeaderTitle(getTranslation("move.DUPLICATE"));
        setWidth("34rem");
        ComboBox<Claim> master = new ComboBox<>(getTranslation("review.master"));
        master.setWidthFull();
        master.setItemLabelGenerator(Claim::wording);
        master.setItems((Query<Claim, String> asked) -> {
            int skipped = asked.getOffset();
            return candidates(claim, claims, asked.getFilter().orElse(""))
                    .skip(skipped)
                    .limit(asked.getLimit());
        });
        master.focus();
        add(new Paragraph(getTranslation("review.master-note")), master);
        Button done = new Button(getTranslation("move.DUPLICATE"), click -> {
            Claim chosen = master.getValue();
            if (make.move(new Move(
                    WorkState.DUPLICATE.name(),
                    null,
                    null,
                    chosen == null ? null : chosen.annotation().id().value(),
                    null,
                    null))) {
                close();
            }
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.getElement().setAttribute("data-action", "duplicate");
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), done);
    }

    private static Stream<Claim> candidates(Claim claim, ClaimService claims, String words) {
        var others = EnumSet.complementOf(EnumSet.of(WorkState.DUPLICATE));
        return claims
                .list(
                        new ClaimService.Filter(claim.annotation().corpus(), others, null, null, words),
                        new Paging(MOST, null))
                .items()
                .stream()
                .filter(other ->
                        !other.annotation().id().equals(claim.annotation().id()));
    }
}
