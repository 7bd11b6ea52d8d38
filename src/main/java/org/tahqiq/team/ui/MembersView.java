package org.tahqiq.team.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Date;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Member;
import org.tahqiq.team.MemberService;
import org.tahqiq.ui.CopyField;
import org.tahqiq.ui.EmptyState;
import org.tahqiq.ui.MoreButton;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.Person;
import org.tahqiq.ui.ViewHeader;

/** Who is in the team. An ADMIN adds members, hands out the link by which they choose a password, and shuts them out. */
@Route("team")
@Menu(order = 4, title = "team.title")
@PermitAll
class MembersView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final MemberService members;
    private final CurrentMember current;
    private final Notices notices;
    private final ViewHeader header = new ViewHeader(getTranslation("team.title"));
    private final Div invitation = new Div();
    private final Div people = new Div();

    MembersView(MemberService members, CurrentMember current, Notices notices) {
        this.members = members;
        this.current = current;
        this.notices = notices;
        addClassName("page");
        add(header);
        invitation.getElement().setAttribute("role", "status");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (!current.curatesSomewhere()) {
            add(new EmptyState(getTranslation("team.title"), getTranslation("team.closed")));
            return;
        }
        if (current.isAdmin()) {
            header.add(new Anchor("installation", getTranslation("health.title")));
            add(adder(), invitation);
        }
        add(new Paragraph(getTranslation("team.roles-note")), people);
        show();
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
            MemberService.Invited made =
                    members.add(name.getValue(), displayName.isEmpty() ? null : displayName.getValue(), null);
            show(made.member(), made.invitation());
            name.clear();
            displayName.clear();
            show();
        }));
        Div adder = new Div(name, displayName, add);
        adder.addClassName("form-row");
        return adder;
    }

    private void show() {
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        Paging.Slice<Member> first = members.list(Paging.first());
        first.items().forEach(member -> list.add(line(member)));
        people.removeAll();
        people.add(list, new MoreButton(first.next(), cursor -> {
            Paging.Slice<Member> part = members.list(new Paging(Paging.MOST, cursor));
            part.items().forEach(member -> list.add(line(member)));
            return part.next();
        }));
    }

    private ListItem line(Member member) {
        ListItem line = new ListItem(new Person(member.displayName(), member.name()));
        line.getElement().setAttribute("data-member", member.name());
        if (member.admin()) {
            line.add(pill("role.ADMIN"));
        }
        if (!member.enabled()) {
            line.add(pill("member.shut-out"));
        }
        Div tools = new Div(roles(member));
        tools.addClassName("row-tools");
        if (current.isAdmin()) {
            Button again = new Button(getTranslation("member.invite-again"));
            again.addThemeVariants(ButtonVariant.TERTIARY);
            again.setEnabled(member.enabled());
            again.addClickListener(click -> notices.attempt(() -> show(member, members.inviteAgain(member.id()))));
            tools.add(again);
        }
        if (current.isAdmin() && !member.id().equals(current.id())) {
            Button door = new Button(getTranslation(member.enabled() ? "member.shut" : "member.let-in"));
            door.addThemeVariants(ButtonVariant.TERTIARY);
            door.getElement().setAttribute("data-action", "door");
            door.addClickListener(click -> notices.attempt(() -> turnKey(member)));
            tools.add(door);
        }
        line.add(tools);
        return line;
    }

    private void turnKey(Member member) {
        members.change(
                member.id(),
                SeenVersion.of(member.version()),
                new MemberService.Change(member.displayName(), member.email(), member.admin(), !member.enabled()));
        notices.done(member.enabled() ? "member.shut-done" : "member.let-in-done", member.displayName());
        show();
    }

    /** The screen of roles belongs to corpora, which this package does not know; its address is all that is needed. */
    private Anchor roles(Member member) {
        Anchor roles = new Anchor("team/" + member.id().value() + "/roles", getTranslation("member.roles"));
        roles.getElement().setAttribute("data-action", "roles");
        return roles;
    }

    private Span pill(String key) {
        Span pill = new Span(getTranslation(key));
        pill.addClassName("pill");
        return pill;
    }

    private void show(Member member, MemberService.Invitation made) {
        Div next = new Div(
                new Span(getTranslation("member.invitation-until", Date.from(made.expiresAt()))), roles(member));
        next.addClassName("row-tools");
        invitation.removeAll();
        invitation.addClassName("card");
        invitation.add(new CopyField(getTranslation("member.invitation", member.displayName()), made.link()), next);
    }
}
