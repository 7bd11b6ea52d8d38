package org.tahqiq.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.tahqiq.annotation.ArticleFeed;
import org.tahqiq.review.Claim;
import org.tahqiq.review.ClaimService;
import org.tahqiq.review.GateService;
import org.tahqiq.review.SecondVerdict;
import org.tahqiq.review.WorkState;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.Translations;

/** The gate's checklist: what is there and what is missing before this claim can be approved, told before anybody is refused. */
@org.springframework.stereotype.Component
@Order(2)
class GatePart implements ReviewDesk.Part {

    private final GateService gate;
    private final ClaimService claims;
    private final ArticleFeed feed;
    private final Translations translations;

    GatePart(GateService gate, ClaimService claims, ArticleFeed feed, Translations translations) {
        this.gate = gate;
        this.claims = claims;
        this.feed = feed;
        this.translations = translations;
    }

    @Override
    public List<Component> of(Claim claim, Runnable changed) {
        if (claim.blind() || !(claim.state().beforeApproved() || claim.state() == WorkState.APPROVED)) {
            return List.of();
        }
        Locale locale = UI.getCurrent().getLocale();
        UnorderedList list = new UnorderedList();
        list.addClassName("gate-list");
        show(list, claim, locale);
        // A cited page is kept a moment after it was cited.
        ClaimNews.follow(
                list,
                claim.annotation(),
                feed,
                () -> show(list, claims.get(claim.annotation().id()), locale));
        Anchor rules = new Anchor(
                "corpora/" + claim.annotation().corpus().value() + "/desk",
                translations.getTranslation("gate.rules-of-corpus", locale));
        rules.addClassName("secondary");
        Div part = new Div(new H3(translations.getTranslation("gate.title", locale)), list, rules);
        part.addClassName("gate-part");
        return List.of(part);
    }

    private void show(UnorderedList list, Claim claim, Locale locale) {
        list.removeAll();
        gate.checklist(claim).forEach(check -> list.add(line(check, locale)));
        if (claim.seconds().stream().anyMatch(second -> second.stage() != SecondVerdict.Stage.WITHDRAWN)) {
            Optional<Refusal.Detail> open = gate.second(claim);
            list.add(line("second", "gate.second", open.isPresent() ? "unmet" : "met", open, locale));
        }
        if (gate.isAgainstItsEvidence(claim)) {
            Refusal.Detail why = new Refusal.Detail(null, "gate-stance", List.of());
            list.add(line("stance", "gate.stance", "caution", Optional.of(why), locale));
        }
    }

    private ListItem line(GateService.Check check, Locale locale) {
        String state = check.on() ? check.standing().name().toLowerCase(Locale.ROOT) : "off";
        return line(
                GateService.code(check.rule()),
                "gate." + check.rule(),
                state,
                Optional.of(check.sentence()).filter(missing -> check.on() && !check.met()),
                locale);
    }

    private ListItem line(String rule, String name, String state, Optional<Refusal.Detail> sentence, Locale locale) {
        Span mark = new Span(translations.getTranslation("gate.mark." + state, locale));
        mark.addClassName("gate-mark");
        ListItem line = new ListItem(mark, new Span(translations.getTranslation(name, locale)));
        line.getElement().setAttribute("data-rule", rule).setAttribute("data-check", state);
        sentence.ifPresent(missing -> {
            Span why = new Span(translations.say(missing.code(), missing.args(), locale));
            why.addClassName("secondary");
            line.add(why);
        });
        return line;
    }
}
