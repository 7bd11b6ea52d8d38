package org.tahqiq.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.tahqiq.annotation.Origin;
import org.tahqiq.review.Claim;
import org.tahqiq.review.SecondVerdict;
import org.tahqiq.review.SecondVerdictService;
import org.tahqiq.review.Verdict;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.DraftKeeper;
import org.tahqiq.ui.Translations;

/** The second, blind verdict: asked for, given, held beside the first, settled. */
@org.springframework.stereotype.Component
@Order(3)
class SecondPart implements ReviewDesk.Part {

    private final SecondVerdictService seconds;
    private final MoveDialogs dialogs;
    private final ReviewDesk desk;
    private final Translations translations;

    SecondPart(SecondVerdictService seconds, MoveDialogs dialogs, ReviewDesk desk, Translations translations) {
        this.seconds = seconds;
        this.dialogs = dialogs;
        this.desk = desk;
        this.translations = translations;
    }

    @Override
    public boolean isWrittenIn(Claim claim) {
        return claim.blind();
    }

    @Override
    public List<Component> of(Claim claim, Runnable changed) {
        List<Component> shown = new ArrayList<>();
        if (claim.blind()) {
            shown.add(new Paragraph(say("second.blind-note")));
            DraftKeeper drafts = drafts("second-verdict", claim);
            shown.add(new VerdictForm(null, drafts, desk.notices, given -> {
                seconds.give(claim.annotation().id(), given);
                drafts.clear();
                changed.run();
                desk.notices.done("second.given");
            }));
            return List.of(part(shown));
        }
        claim.seconds().stream()
                .filter(second -> second.stage() != SecondVerdict.Stage.WITHDRAWN)
                .forEach(second -> shown.add(line(second)));
        if (seconds.maySettle(claim)) {
            shown.add(button("second.settle", "settle-second", () -> settle(claim, changed)));
        }
        if (seconds.mayWithdraw(claim)) {
            shown.add(button(
                    "second.withdraw",
                    "withdraw-second",
                    () -> desk.notices.attempt(() -> {
                        seconds.withdraw(claim.annotation().id());
                        changed.run();
                    })));
        }
        if (seconds.mayAsk(claim)) {
            shown.add(button("second.ask", "ask-second", () -> ask(claim, changed)));
        }
        return shown.isEmpty() ? List.of() : List.of(part(shown));
    }

    private Div part(List<Component> shown) {
        Div part = new Div(new H3(say("second.title")));
        part.add(shown);
        part.addClassName("second");
        return part;
    }

    private Div line(SecondVerdict second) {
        Verdict.Code code = second.code();
        Span pill = new Span(code == null ? say("second.awaited") : say("verdict." + code));
        pill.addClassNames("pill", "tone-" + (code == null ? "unknown" : Tones.of(code)));
        pill.getElement().setAttribute("data-second", second.stage().name());
        Span who = new Span(desk.name(second.origin()));
        who.addClassName("secondary");
        Div line = new Div(pill, who);
        line.addClassName("evidence-row");
        if (second.rationale() != null) {
            line.add(words(second.rationale()));
        }
        SecondVerdict.Settlement settled = second.settlement();
        if (settled != null) {
            line.add(new Paragraph(say("second.settled", say("verdict." + settled.code()), desk.name(settled.by()))));
            line.add(words(settled.note()));
        }
        return line;
    }

    private Button button(String label, String action, Runnable click) {
        Button button = new Button(say(label), pressed -> click.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.getElement().setAttribute("data-action", action);
        return button;
    }

    private void ask(Claim claim, Runnable changed) {
        dialogs.choose(claim, say("second.ask"), member -> {
            try {
                seconds.ask(claim.annotation().id(), member.value());
                changed.run();
                return true;
            } catch (Refusal refusal) {
                desk.notices.refused(refusal);
                return false;
            }
        });
    }

    private void settle(Claim claim, Runnable changed) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(say("second.settle"));
        dialog.setWidth("38rem");
        dialog.add(new Paragraph(say("second.settle-note")));
        dialog.add(bothSides(claim));
        DraftKeeper drafts = drafts("settlement", claim);
        dialog.add(new VerdictForm(null, drafts, desk.notices, given -> {
            seconds.settle(claim.annotation().id(), given);
            drafts.clear();
            dialog.close();
            changed.run();
        }));
        dialog.getFooter().add(new Button(say("action.cancel"), click -> dialog.close()));
        dialog.open();
    }

    /** What differs, with the reasons of either. */
    private Div bothSides(Claim claim) {
        Div sides = new Div();
        sides.addClassName("versions");
        claim.verdict()
                .ifPresent(first -> sides.add(side("second.first", first.code(), first.origin(), first.rationale())));
        claim.seconds().stream()
                .filter(second -> second.stage() == SecondVerdict.Stage.GIVEN)
                .forEach(second -> sides.add(side("second.other", second.code(), second.origin(), second.rationale())));
        return sides;
    }

    private Div side(String key, Verdict.@Nullable Code code, Origin who, @Nullable String rationale) {
        return new Div(
                new Paragraph(say(key, code == null ? "" : say("verdict." + code), desk.name(who))),
                words(rationale == null ? "" : rationale));
    }

    private static Paragraph words(String said) {
        Paragraph words = new Paragraph(said);
        words.getElement().setAttribute("dir", "auto");
        return words;
    }

    private DraftKeeper drafts(String form, Claim claim) {
        return new DraftKeeper(desk.me().value(), form, claim.annotation().id().value());
    }

    private String say(String key, Object... args) {
        Locale locale = UI.getCurrent().getLocale();
        return translations.getTranslation(key, locale, args);
    }
}
