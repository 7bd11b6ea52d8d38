package org.tahqiq.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.review.Claim;
import org.tahqiq.review.ClaimService;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.Translations;

/** Claims that say the same, seen as one: a duplicate shows what was found of its master, a master shows where else it was said. */
@org.springframework.stereotype.Component
@Order(1)
class DuplicatesPart implements ReviewDesk.Part {

    private final ClaimService claims;
    private final Translations translations;

    DuplicatesPart(ClaimService claims, Translations translations) {
        this.claims = claims;
        this.translations = translations;
    }

    @Override
    public List<Component> of(Claim claim, Runnable changed) {
        return Stream.of(
                        part(
                                "review.repeats",
                                Stream.ofNullable(claim.standing().master()).toList(),
                                "master"),
                        part("review.repeated-by", claim.duplicates(), "duplicate"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Component> part(String title, List<AnnotationId> ids, String role) {
        List<Claim> others = ids.stream().flatMap(id -> found(id).stream()).toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        Locale locale = UI.getCurrent().getLocale();
        Div part = new Div(new H3(translations.getTranslation(title, locale, others.size())));
        part.addClassName("same-claims");
        others.forEach(other -> part.add(line(other, role, locale)));
        return Optional.of(part);
    }

    private Div line(Claim other, String role, Locale locale) {
        Anchor words =
                new Anchor(QueueGrid.place(other) + "?" + QueueGrid.span(other).getQueryString(), other.wording());
        words.getElement().setAttribute("dir", "auto").setAttribute("data-" + role, "");
        Span state = new Span(other.verdict()
                .map(verdict -> translations.getTranslation("verdict." + verdict.code(), locale))
                .orElseGet(() -> translations.getTranslation("state." + other.state(), locale)));
        state.addClassNames(
                "pill",
                "tone-"
                        + other.verdict()
                                .map(verdict -> Tones.of(verdict.code()))
                                .orElseGet(() -> Tones.of(other.state())));
        Div line = new Div(words, state);
        line.addClassName("evidence-row");
        return line;
    }

    private Optional<Claim> found(AnnotationId id) {
        try {
            return Optional.of(claims.get(id));
        } catch (Refusal gone) {
            return Optional.empty();
        }
    }
}
