package org.tahqiq.article.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Member;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Role;
import org.tahqiq.ui.EmptyState;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.ViewHeader;

/** One member's roles, corpus by corpus: where a fresh member gets them all. Shows the corpora the caller curates. */
@Route("team/:member/roles")
@PermitAll
class MemberRolesView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final CorpusService corpora;
    private final MemberService members;
    private final CurrentMember current;
    private final Notices notices;

    MemberRolesView(CorpusService corpora, MemberService members, CurrentMember current, Notices notices) {
        this.corpora = corpora;
        this.members = members;
        this.current = current;
        this.notices = notices;
        addClassName("page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(members.get(new MemberId(CorpusMembersView.id(event, "member"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("member.roles");
    }

    private void show(Member member) {
        removeAll();
        Anchor team = new Anchor("team", getTranslation("team.title"));
        add(new ViewHeader(getTranslation("member.roles-of", member.displayName()), team));
        List<Corpus> curated = Paging.all(corpora::list).stream()
                .filter(corpus -> current.holds(corpus.id(), Role.CURATOR))
                .toList();
        if (curated.isEmpty()) {
            add(new EmptyState(
                    getTranslation("library.no-corpus"),
                    getTranslation("member.roles-nowhere"),
                    new Anchor("articles", getTranslation("library.title"))));
            return;
        }
        add(new Paragraph(getTranslation(member.admin() ? "member.roles-admin" : "corpus.members-note")));
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        curated.forEach(corpus -> list.add(line(corpus, member)));
        add(list);
    }

    private ListItem line(Corpus corpus, Member member) {
        Anchor name = new Anchor("corpora/" + corpus.id().value() + "/members", corpus.name());
        name.getElement().setAttribute("dir", "auto");
        RoleBoxes roles = new RoleBoxes(members.rolesIn(corpus.id(), member.id()));
        roles.setAriaLabel(getTranslation("member.roles-in", corpus.name()));
        roles.saveBy(wanted -> save(corpus, member, wanted), notices);
        ListItem line = new ListItem(name, roles);
        line.getElement().setAttribute("data-corpus", corpus.id().value().toString());
        return line;
    }

    private void save(Corpus corpus, Member member, Set<Role> roles) {
        members.setRoles(corpus.id(), member.id(), () -> roles);
        notices.done(roles.isEmpty() ? "corpus.member-left" : "corpus.roles-saved", member.displayName());
    }
}
