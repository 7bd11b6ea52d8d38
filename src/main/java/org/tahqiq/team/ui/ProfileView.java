package org.tahqiq.team.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.ApiToken;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Scope;
import org.tahqiq.team.TokenService;
import org.tahqiq.ui.CopyField;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.ViewHeader;

/** A member's own page: the keys for their scripts. */
@Route("profile")
@PermitAll
class ProfileView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final TokenService tokens;
    private final CurrentMember current;
    private final Notices notices;
    private final Grid<ApiToken> grid = new Grid<>();
    private final Div fresh = new Div();

    ProfileView(TokenService tokens, CurrentMember current, Notices notices) {
        this.tokens = tokens;
        this.current = current;
        this.notices = notices;
        addClassName("page");
        add(new ViewHeader(getTranslation("profile.title")));
        add(new H2(getTranslation("profile.tokens")), new Paragraph(getTranslation("profile.tokens-note")));
        add(maker(), fresh, grid);
        grid.addColumn(ApiToken::name).setHeader(getTranslation("token.name"));
        grid.addColumn(token -> token.scopes().stream().map(Scope::label).collect(Collectors.joining(" · ")))
                .setHeader(getTranslation("token.scopes"));
        grid.addColumn(token -> token.expiresAt() == null
                        ? getTranslation("token.never")
                        : token.expiresAt().toString().substring(0, 10))
                .setHeader(getTranslation("token.expires"));
        grid.addComponentColumn(token -> new Button(getTranslation("token.revoke"), click -> revoke(token)))
                .setHeader(getTranslation("token.actions"));
        grid.setEmptyStateText(getTranslation("token.none"));
        grid.setAllRowsVisible(true);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        grid.setItems(tokens.list(current.id()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("profile.title");
    }

    private Div maker() {
        TextField name = new TextField(getTranslation("token.name"));
        CheckboxGroup<Scope> scopes = new CheckboxGroup<>(getTranslation("token.scopes"));
        scopes.setItems(Arrays.asList(Scope.values()));
        scopes.setItemLabelGenerator(scope -> getTranslation("scope." + scope.label()));
        scopes.setValue(Set.of(Scope.READ));
        Button make = new Button(getTranslation("token.make"));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickListener(click -> notices.attempt(() -> {
            TokenService.Made made = tokens.make(
                    current.id(), () -> new TokenService.Wanted(name.getValue(), scopes.getValue(), null, null));
            show(made.secret());
            name.clear();
            grid.setItems(tokens.list(current.id()));
        }));
        Div maker = new Div(name, scopes, make);
        maker.addClassName("form-row");
        return maker;
    }

    private void show(String secret) {
        fresh.removeAll();
        fresh.addClassName("card");
        fresh.add(new CopyField(getTranslation("token.fresh"), secret));
    }

    private void revoke(ApiToken token) {
        notices.attempt(() -> {
            tokens.revoke(token.id(), SeenVersion.of(token.version()));
            grid.setItems(tokens.list(current.id()));
            notices.done("token.revoked");
        });
    }
}
