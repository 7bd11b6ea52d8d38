package org.tahqiq.team.ui;

import com.vaadin.flow.component.Key;
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
import org.tahqiq.team.MemberListService;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.PseudonymService;
import org.tahqiq.ui.CopyField;
import org.tahqiq.ui.EmptyState;
import org.tahqiq.ui.FieldErrors;
import org.tahqiq.ui.MoreButton;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.Person;
import org.tahqiq.ui.Question;
import org.tahqiq.ui.ViewHeader;

/** Who is in the team. An ADMIN adds members, hands out the link by which they choose a password, and shuts them out. */
@Route("team")
@Menu(order = 4, title = "team.title")
@PermitAll
class MembersView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final MemberService members;
    private final MemberListService lists;
    private final PseudonymService pseudonyms;
    private final CurrentMember current;
    private final Notices notices;
    private final Div invitation = new Div();
    private final Div people = new Div();

    MembersView(
            MemberService members,
            MemberListService lists,
            PseudonymService pseudonyms,
            CurrentMember current,
            Notices notices) {
        this.members = members;
        this.lists = lists;
        this.pseudonyms = pseudonyms;
        this.current = current;
        this.notices = notices;
        addClassName("page");
        invitation.getElement().setAttribute("role", "status");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        ViewHeader header = new ViewHeader(getTranslation("team.title"));
        add(header);
        if (!current.curatesSomewhere()) {
            add(new EmptyState(getTranslation("team.title"), getTranslation("team.closed")));
            return;
        }
        Anchor trail = new Anchor("audit", getTranslation("trail.open"));
        trail.getElement().setAttribute("data-action", "trail");
        header.add(trail);
        if (current.isAdmin()) {
            header.add(new Anchor("installation", getTranslation("health.title")));
            add(adder(), new MemberListPanel(lists, notices, this::show), invitation);
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
        FieldErrors errors = new FieldErrors(notices).at("name", name).at("displayName", displayName);
        add.addClickListener(click -> errors.attempt(() -> {
            MemberService.Invited made =
                    members.add(name.getValue(), displayName.isEmpty() ? null : displayName.getValue(), null);
            show(made.member(), made.invitation());
            name.clear();
            displayName.clear();
            show();
        }));
        Div adder = new Div(name, displayName, add);
        adder.addClassName("form-row");
        add.addClickShortcut(Key.ENTER).listenOn(adder);
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
        if (member.isPseudonymous()) {
            line.add(pill("member.pseudonym"));
        } else if (!member.enabled()) {
            line.add(pill("member.shut-out"));
        }
        line.add(tools(member));
        return line;
    }

    private Div tools(Member member) {
        Div tools = new Div(trail(member));
        tools.addClassName("row-tools");
        if (member.isPseudonymous()) {
            return tools;
        }
        tools.add(roles(member));
        if (!current.isAdmin()) {
            return tools;
        }
        Button again =
                tool("member.invite-again", "invite-again", () -> show(member, members.inviteAgain(member.id())));
        again.setEnabled(member.enabled());
        tools.add(again);
        if (!member.id().equals(current.id())) {
            tools.add(tool(member.enabled() ? "member.shut" : "member.let-in", "door", () -> turnKey(member)));
            if (member.admin()) {
                tools.add(tool("member.admin-take", "admin", () -> ask(member, "member.admin-take")));
            } else if (member.enabled()) {
                tools.add(tool("member.admin-give", "admin", () -> ask(member, "member.admin-give")));
            }
        }
        // The name goes only once the door is shut: two steps, for what cannot be undone.
        if (!member.enabled()) {
            tools.add(tool(
                    "member.pseudonymise",
                    "pseudonymise",
                    () -> new PseudonymDialog(member, () -> notices.attempt(() -> pseudonymise(member))).open()));
        }
        return tools;
    }

    private Button tool(String words, String action, Runnable work) {
        Button tool = new Button(getTranslation(words), click -> notices.attempt(work));
        tool.addThemeVariants(ButtonVariant.TERTIARY);
        tool.getElement().setAttribute("data-action", action);
        return tool;
    }

    private Anchor trail(Member member) {
        Anchor trail = new Anchor("audit?subject=" + member.id().value(), getTranslation("member.trail"));
        trail.setAriaLabel(getTranslation("member.trail-of", member.displayName()));
        trail.getElement().setAttribute("data-action", "trail");
        return trail;
    }

    private void pseudonymise(Member member) {
        Member gone = pseudonyms.pseudonymise(member.id(), SeenVersion.of(member.version()));
        notices.done("member.pseudonymise-done", gone.name());
        show();
    }

    private void turnKey(Member member) {
        change(member, member.admin(), !member.enabled());
        notices.done(member.enabled() ? "member.shut-done" : "member.let-in-done", member.displayName());
    }

    private void ask(Member member, String deed) {
        new Question(
                        getTranslation(deed),
                        member.displayName(),
                        getTranslation(deed + "-means"),
                        () -> notices.attempt(() -> {
                            change(member, !member.admin(), member.enabled());
                            notices.done(deed + "-done", member.displayName());
                        }))
                .open();
    }

    private void change(Member member, boolean admin, boolean enabled) {
        members.change(
                member.id(),
                SeenVersion.of(member.version()),
                new MemberService.Change(member.displayName(), member.email(), admin, enabled));
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
