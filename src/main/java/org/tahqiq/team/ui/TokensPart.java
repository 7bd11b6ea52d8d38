package org.tahqiq.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.ApiToken;
import org.tahqiq.team.AuditSubjects;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Scope;
import org.tahqiq.team.TokenService;
import org.tahqiq.ui.CopyField;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.Question;

/** The keys of a member's scripts: what each may do, where, until when, and when it was last used. */
class TokensPart extends Composite<Div> {

    private static final List<Integer> LIVES = List.of(7, 30, 90, 365);

    private final TokenService tokens;
    private final CurrentMember current;
    private final Notices notices;
    private final InstantSource clock;
    private final Map<UUID, String> corpora;
    private final Div fresh = new Div();
    private final UnorderedList list = new UnorderedList();

    /** @param corpora the names of those a key can be limited to */
    TokensPart(
            TokenService tokens,
            CurrentMember current,
            Notices notices,
            InstantSource clock,
            Map<UUID, AuditSubjects.Subject> corpora) {
        this.tokens = tokens;
        this.current = current;
        this.notices = notices;
        this.clock = clock;
        this.corpora = corpora.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().name()));
        list.addClassName("people");
        getContent().addClassName("profile-part");
        getContent()
                .add(
                        new H2(getTranslation("profile.tokens")),
                        new Paragraph(getTranslation("profile.tokens-note")),
                        maker(),
                        fresh,
                        list);
        show();
    }

    private Div maker() {
        TextField name = new TextField(getTranslation("token.name"));
        CheckboxGroup<Scope> scopes = new CheckboxGroup<>(getTranslation("token.scopes"));
        scopes.setItems(current.usefulScopes());
        scopes.setItemLabelGenerator(scope -> getTranslation("scope." + scope.label()));
        CheckboxGroup<UUID> where = new CheckboxGroup<>(getTranslation("token.corpora"));
        where.setItems(corpora.keySet());
        where.setItemLabelGenerator(corpora::get);
        where.setHelperText(getTranslation("token.corpora-help"));
        where.setVisible(corpora.size() > 1);
        Select<Integer> life = new Select<>();
        life.setLabel(getTranslation("token.life"));
        life.setItems(LIVES);
        life.setItemLabelGenerator(days -> getTranslation("token.days", days));
        Runnable anew = () -> {
            name.clear();
            scopes.setValue(Set.of(Scope.READ));
            where.clear();
            life.setValue(LIVES.get(2));
        };
        anew.run();
        Button make = new Button(getTranslation("token.make"));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.getElement().setAttribute("data-action", "make-token");
        make.addClickListener(click -> notices.attempt(() -> {
            Instant until = clock.instant().plus(Duration.ofDays(life.getValue()));
            make(new TokenService.Wanted(name.getValue(), scopes.getValue(), limit(where.getValue()), until));
            // Else the next would be given the same rights unseen.
            anew.run();
        }));
        Div maker = new Div(name, scopes, where, life, make);
        maker.addClassName("form-row");
        return maker;
    }

    /** None chosen means everywhere. */
    private static @Nullable Set<CorpusId> limit(Set<UUID> chosen) {
        return chosen.isEmpty() ? null : chosen.stream().map(CorpusId::new).collect(Collectors.toSet());
    }

    private void make(TokenService.Wanted wanted) {
        TokenService.Made made = tokens.make(current.id(), () -> wanted);
        fresh.removeAll();
        fresh.addClassName("card");
        fresh.add(new CopyField(getTranslation("token.fresh"), made.secret()));
        show();
    }

    private void show() {
        list.removeAll();
        List<ApiToken> all = tokens.list(current.id());
        all.forEach(token -> list.add(line(token)));
        if (all.isEmpty()) {
            list.add(new ListItem(new Span(getTranslation("token.none"))));
        }
    }

    private ListItem line(ApiToken token) {
        Span name = new Span(token.name());
        name.addClassName("person-name");
        name.getElement().setAttribute("dir", "auto");
        Div about = new Div(name, secondary(scopes(token)), secondary(where(token)), secondary(times(token)));
        about.addClassName("stacked");
        Button revoke = new Button(getTranslation("token.revoke"), click -> revoke(token));
        revoke.addThemeVariants(ButtonVariant.TERTIARY);
        revoke.setAriaLabel(getTranslation("token.revoke-named", token.name()));
        revoke.getElement().setAttribute("data-action", "revoke-token");
        ListItem line = new ListItem(about, revoke);
        line.getElement().setAttribute("data-token", token.name());
        return line;
    }

    private String scopes(ApiToken token) {
        return token.scopes().stream()
                .map(scope -> getTranslation("scope." + scope.label()))
                .collect(Collectors.joining(" · "));
    }

    private String where(ApiToken token) {
        Set<CorpusId> limit = token.corpora();
        return limit == null
                ? getTranslation("token.everywhere")
                : limit.stream()
                        .map(corpus -> corpora.getOrDefault(corpus.value(), "—"))
                        .sorted()
                        .collect(Collectors.joining(" · "));
    }

    private String times(ApiToken token) {
        Instant until = token.expiresAt();
        Instant used = token.lastUsedAt();
        return (until == null ? getTranslation("token.never") : getTranslation("token.until", Date.from(until)))
                + " · "
                + (used == null ? getTranslation("token.unused") : getTranslation("token.used", Date.from(used)));
    }

    private static Span secondary(String words) {
        Span told = new Span(words);
        told.addClassName("secondary");
        told.getElement().setAttribute("dir", "auto");
        return told;
    }

    private void revoke(ApiToken token) {
        new Question(
                        getTranslation("token.revoke"),
                        token.name(),
                        getTranslation("token.revoke-means"),
                        () -> notices.attempt(() -> {
                            tokens.revoke(token.id(), SeenVersion.of(token.version()));
                            show();
                            notices.done("token.revoked");
                        }))
                .open();
    }
}
