package org.tahqiq.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tahqiq.review.Evidence;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.DraftKeeper;
import org.tahqiq.ui.FieldErrors;
import org.tahqiq.ui.HeldOpen;
import org.tahqiq.ui.Notices;

/** A piece of evidence as it is written down. What was typed stays when the server refuses it. */
class EvidenceDialog extends Dialog {

    private final Select<Evidence.Stance> stance = new Select<>();
    private final TextField title = new TextField(getTranslation("evidence.field.title"));
    private final TextField url = new TextField(getTranslation("evidence.field.url"));
    private final TextField archivedUrl = new TextField(getTranslation("evidence.field.archived-url"));
    private final TextField publisher = new TextField(getTranslation("evidence.field.publisher"));
    private final TextField publishedAt = new TextField(getTranslation("evidence.field.published-at"));
    private final Select<Evidence.SourceType> sourceType = new Select<>();
    private final TextArea excerpt = new TextArea(getTranslation("evidence.field.excerpt"));
    private final TextField locator = new TextField(getTranslation("evidence.field.locator"));
    private final TextArea note = new TextArea(getTranslation("evidence.field.note"));
    private final TextField group = new TextField(getTranslation("evidence.field.group"));
    private final TextField snapshotReason = new TextField(getTranslation("evidence.field.snapshot-reason"));
    private final EvidenceFigure figure = new EvidenceFigure(excerpt::getValue);
    private final Checkbox confidential = new Checkbox(getTranslation("evidence.field.confidential"));

    /**
     * @param drafts keeps what is typed and not saved yet
     * @param save throws a {@link Refusal} when the content is not accepted
     */
    EvidenceDialog(
            Evidence.@Nullable Content present, DraftKeeper drafts, Notices notices, Consumer<Evidence.Content> save) {
        setHeaderTitle(getTranslation(present == null ? "evidence.add" : "evidence.edit"));
        setWidth("38rem");
        stance.setLabel(getTranslation("evidence.field.stance"));
        stance.setItems(Evidence.Stance.values());
        stance.setItemLabelGenerator(each -> getTranslation("stance." + each));
        sourceType.setLabel(getTranslation("evidence.field.source-type"));
        sourceType.setItems(Evidence.SourceType.values());
        sourceType.setItemLabelGenerator(each -> each == null ? "" : getTranslation("source-type." + each));
        sourceType.setEmptySelectionAllowed(true);
        url.addClassName("latin");
        archivedUrl.addClassName("latin");
        archivedUrl.setHelperText(getTranslation("evidence.field.archived-url-help"));
        publishedAt.addClassName("latin");
        publishedAt.setHelperText(getTranslation("article.date-help"));
        snapshotReason.setHelperText(getTranslation("evidence.field.snapshot-reason-help"));
        group.setHelperText(getTranslation("evidence.field.group-help"));
        note.setHelperText(getTranslation("evidence.field.note-help"));
        excerpt.setHelperText(getTranslation("evidence.field.excerpt-help"));
        fill(present);
        drafts.choice("stance", stance, Enum::name, Evidence.Stance::valueOf)
                .text("title", title)
                .text("url", url)
                .text("archivedUrl", archivedUrl)
                .text("snapshotReason", snapshotReason)
                .text("publisher", publisher)
                .text("publishedAt", publishedAt)
                .text("group", group)
                .text("excerpt", excerpt)
                .text("locator", locator)
                .text("note", note)
                .choice(
                        "sourceType",
                        sourceType,
                        type -> type == null ? "" : type.name(),
                        word -> word.isEmpty() ? null : Evidence.SourceType.valueOf(word))
                .choice("confidential", confidential, String::valueOf, Boolean::valueOf);
        Div form = new Div(
                drafts,
                stance,
                title,
                url,
                archivedUrl,
                snapshotReason,
                publisher,
                publishedAt,
                sourceType,
                group,
                excerpt,
                figure,
                locator,
                note,
                confidential);
        form.addClassName("form");
        add(form);
        HeldOpen.onceTyped(this, form);
        FieldErrors errors = new FieldErrors(notices)
                .at("stance", stance)
                .at("title", title)
                .at("url", url)
                .at("archivedUrl", archivedUrl)
                .at("publisher", publisher)
                .at("publishedAt", publishedAt)
                .at("excerpt", excerpt)
                .at("locator", locator)
                .at("note", note)
                .at("independenceGroup", group)
                .at("snapshotReason", snapshotReason)
                .at("figure.value", figure.value)
                .at("figure.highValue", figure.highValue)
                .at("figure.unit", figure.unit)
                .at("figure.currency", figure.currency)
                .at("figure.date", figure.date);
        Button done = new Button(getTranslation("action.save"));
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.getElement().setAttribute("data-action", "save-evidence");
        done.addClickListener(click -> errors.attempt(() -> {
            Evidence.Content content = content(present);
            if (content.saysNothing()) {
                throw Refusal.invalid("evidence-empty").at("title");
            }
            save.accept(content);
            drafts.clear();
            close();
        }));
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), done);
        stance.focus();
    }

    private void fill(Evidence.@Nullable Content present) {
        stance.setValue(Evidence.Stance.SUPPORTS);
        if (present == null) {
            return;
        }
        stance.setValue(Evidence.Stance.valueOf(String.valueOf(present.stance())));
        title.setValue(text(present.title()));
        url.setValue(text(present.url()));
        archivedUrl.setValue(text(present.archivedUrl()));
        publisher.setValue(text(present.publisher()));
        publishedAt.setValue(text(present.publishedAt()));
        if (present.sourceType() != null) {
            sourceType.setValue(Evidence.SourceType.valueOf(present.sourceType()));
        }
        excerpt.setValue(text(present.excerpt()));
        locator.setValue(text(present.locator()));
        note.setValue(text(present.note()));
        group.setValue(text(present.independenceGroup()));
        snapshotReason.setValue(text(present.snapshotReason()));
        figure.show(present.figure());
        confidential.setValue(Boolean.TRUE.equals(present.confidential()));
    }

    /** Fields this dialog does not show keep what they hold. */
    private Evidence.Content content(Evidence.@Nullable Content present) {
        Optional<Evidence.Content> kept = Optional.ofNullable(present);
        Evidence.SourceType type = sourceType.getValue();
        return new Evidence.Content(
                stance.getValue().name(),
                url.getValue().strip(),
                archivedUrl.getValue().strip(),
                excerpt.getValue(),
                locator.getValue(),
                title.getValue(),
                publisher.getValue(),
                publishedAt.getValue().strip(),
                type == null ? null : type.name(),
                group.getValue(),
                kept.map(Evidence.Content::question).orElse(null),
                kept.map(Evidence.Content::answer).orElse(null),
                kept.map(Evidence.Content::answerType).orElse(null),
                kept.map(Evidence.Content::reliability).orElse(null),
                note.getValue(),
                confidential.getValue(),
                snapshotReason.getValue(),
                figure.fields());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
