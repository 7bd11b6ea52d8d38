package org.tahqiq.review.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tahqiq.review.Claim;
import org.tahqiq.review.DeskTemplate;
import org.tahqiq.review.Reply;
import org.tahqiq.review.TemplateService;
import org.tahqiq.store.Paging;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.FieldErrors;
import org.tahqiq.ui.HeldOpen;
import org.tahqiq.ui.Notices;

/** An entry of the right-of-reply log as it is written down; a letter can begin as one of the desk's templates. */
class ReplyDialog extends Dialog {

    /** The mark that other fields bring along. */
    private static final String REQUIRED = " *";

    private final TextField addressee = new TextField(getTranslation("reply.addressee"));
    private final Select<Reply.Channel> channel = new Select<>();
    private final DateField sentOn = new DateField(getTranslation("reply.sent-on") + REQUIRED);
    private final DateField deadline = new DateField(getTranslation("reply.deadline"));
    private final TextArea letter = new TextArea(getTranslation("reply.letter"));
    private final TextArea answer = new TextArea(getTranslation("reply.answer"));
    private final DateField answeredOn = new DateField(getTranslation("reply.answered-on"));

    /** @param save throws a {@link Refusal} when the content is not accepted */
    ReplyDialog(
            Claim claim,
            Reply.@Nullable Content present,
            TemplateService templates,
            Notices notices,
            Consumer<Reply.Content> save) {
        setHeaderTitle(getTranslation(present == null ? "reply.add" : "reply.edit"));
        setWidth("38rem");
        addressee.setRequiredIndicatorVisible(true);
        addressee.setHelperText(getTranslation("reply.addressee-help"));
        channel.setLabel(getTranslation("reply.channel"));
        channel.setItems(Reply.Channel.values());
        channel.setItemLabelGenerator(each -> getTranslation("channel." + each));
        channel.setValue(Reply.Channel.EMAIL);
        List.of(letter, answer).forEach(area -> {
            area.setMinRows(3);
            area.getElement().setAttribute("dir", "auto");
        });
        Div dates = new Div(sentOn, deadline);
        dates.addClassName("form-row");
        Div form = new Div(addressee, channel, dates);
        form.addClassName("form");
        List<DeskTemplate> letters = Paging.all(
                        paging -> templates.list(claim.annotation().corpus(), paging))
                .stream()
                .filter(template -> template.kind() == DeskTemplate.Kind.LETTER)
                .toList();
        if (!letters.isEmpty()) {
            form.add(TemplateChoice.of(
                    letters,
                    template -> notices.attempt(() -> letter.setValue(
                            templates.fill(template.id(), claim.annotation().id(), deadline.text())))));
        }
        form.add(letter, answer, answeredOn);
        add(form);
        HeldOpen.onceTyped(this, form);
        fill(present);
        FieldErrors errors = new FieldErrors(notices)
                .at("addressee", addressee)
                .at("sentOn", sentOn)
                .at("deadline", deadline)
                .at("letter", letter)
                .at("answer", answer)
                .at("answeredOn", answeredOn);
        Button done = new Button(
                getTranslation("action.save"),
                click -> errors.attempt(() -> {
                    Refusal.together(
                            () -> require("addressee", addressee.getValue()), () -> require("sentOn", sentOn.text()));
                    save.accept(content());
                    close();
                }));
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.getElement().setAttribute("data-action", "save-reply");
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), done);
        addressee.focus();
    }

    private void fill(Reply.@Nullable Content present) {
        if (present == null) {
            sentOn.set(today());
            return;
        }
        addressee.setValue(text(present.addressee()));
        channel.setValue(Reply.Channel.valueOf(text(present.channel())));
        sentOn.set(day(present.sentOn()));
        deadline.set(day(present.deadline()));
        letter.setValue(text(present.letter()));
        answer.setValue(text(present.answer()));
        answeredOn.set(day(present.answeredOn()));
    }

    /** Of whoever writes it down: a letter is mostly logged on the day it is sent. */
    private static LocalDate today() {
        ExtendedClientDetails browser = UI.getCurrent().getPage().getExtendedClientDetails();
        return LocalDate.ofInstant(
                browser.getCurrentDate().toInstant(),
                ZoneId.of(Objects.requireNonNullElse(browser.getTimeZoneId(), "UTC")));
    }

    /** Here, so that all that is missing is told at once. */
    private static void require(String field, String value) {
        if (value.isBlank()) {
            throw Refusal.invalid("missing").at(field);
        }
    }

    private Reply.Content content() {
        return new Reply.Content(
                addressee.getValue(),
                channel.getValue().name(),
                sentOn.text(),
                deadline.text(),
                letter.getValue(),
                answer.getValue(),
                answeredOn.text());
    }

    /** A day; a date that is less precise, as scripts may write one, is left to them. */
    private static @Nullable LocalDate day(@Nullable String date) {
        return date == null || date.length() < 10 ? null : LocalDate.parse(date.substring(0, 10));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
