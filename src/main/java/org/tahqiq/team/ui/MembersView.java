package org.tahqiq.team.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Member;
import org.tahqiq.team.MemberService;
import org.tahqiq.ui.EmptyState;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.ViewHeader;

/** Who is in the team. An ADMIN adds members and hands out the link by which they choose a password. */
@Route("team")
@Menu(order = 4, title = "team.title")
@PermitAll
class MembersView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final MemberService members;
    private final CurrentMember current;
    private final Notices notices;
    private final Grid<Member> grid = new Grid<>();
    private final Div link = new Div();

    MembersView(MemberService members, CurrentMember current, Notices notices) {
        this.members = members;
        this.current = current;
        this.notices = notices;
        addClassName("page");
        add(new ViewHeader(getTranslation("team.title")));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (!current.curatesSomewhere()) {
            add(new EmptyState(getTranslation("team.title"), getTranslation("team.closed")));
            return;
        }
        if (current.isAdmin()) {
            add(adder(), link);
        }
        add(new Paragraph(getTranslation("team.roles-note")), grid);
        grid.addColumn(Member::displayName).setHeader(getTranslation("member.display-name"));
        grid.addColumn(Member::name).setHeader(getTranslation("member.name"));
        grid.addColumn(member -> getTranslation(member.admin() ? "role.ADMIN" : "member.plain"))
                .setHeader(getTranslation("member.rights"));
        if (current.isAdmin()) {
            grid.addComponentColumn(member -> new Button(
                    getTranslation("member.invite-again"),
                    click -> notices.attempt(() -> show(members.inviteAgain(member.id())))));
        }
        grid.setAllRowsVisible(true);
        grid.setItems(members.list(Paging.first()).items());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("team.title");
    }

    private Div adder() {
        TextField name = new TextField(getTranslation("member.name"));
        TextField displayName = new TextField(getTranslation("member.display-name"));
        Button add = new Button(getTranslation("member.add"));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClickListener(click -> notices.attempt(() -> {
            show(members.add(name.getValue(), displayName.isEmpty() ? null : displayName.getValue(), null)
                    .invitation());
            name.clear();
            displayName.clear();
            grid.setItems(members.list(Paging.first()).items());
        }));
        Div adder = new Div(name, displayName, add);
        adder.addClassName("form-row");
        return adder;
    }

    private void show(String invitation) {
        TextField shown = new TextField(getTranslation("member.invitation"));
        shown.setValue(invitation);
        shown.setReadOnly(true);
        shown.setWidthFull();
        shown.getElement().setAttribute("dir", "ltr");
        link.removeAll();
        link.add(shown);
    }
}
