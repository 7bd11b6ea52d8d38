package org.tahqiq.article.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
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
import java.util.UUID;
import java.util.stream.Collectors;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Member;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.Person;
import org.tahqiq.ui.ViewHeader;

/** Who works on a corpus, and in which roles. Its curators change that; the others see it. */
@Route("corpora/:corpus/members")
@PermitAll
class CorpusMembersView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final CorpusService corpora;
    private final MemberService members;
    private final CurrentMember current;
    private final Notices notices;

    CorpusMembersView(CorpusService corpora, MemberService members, CurrentMember current, Notices notices) {
        this.corpora = corpora;
        this.members = members;
        this.current = current;
        this.notices = notices;
        addClassName("page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(corpora.get(new CorpusId(id(event, "corpus"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("corpus.members");
    }

    /** An id in the address; what is none names nothing that is there. */
    static UUID id(AfterNavigationEvent event, String parameter) {
        try {
            return UUID.fromString(event.getRouteParameters().get(parameter).orElse(""));
        } catch (IllegalArgumentException e) {
            throw Refusal.unknown();
        }
    }

    private void show(Corpus corpus) {
        removeAll();
        boolean mayChange = current.holds(corpus.id(), Role.CURATOR);
        List<MemberService.Roles> here = members.rolesIn(corpus.id());
        Anchor articles = new Anchor("articles?corpus=" + corpus.id().value(), corpus.name());
        articles.getElement().setAttribute("dir", "auto");
        add(new ViewHeader(getTranslation("corpus.members"), articles));
        add(new Paragraph(getTranslation(mayChange ? "corpus.members-note" : "corpus.members-closed")));
        if (mayChange) {
            add(adder(corpus, here));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        here.forEach(held -> list.add(line(corpus, held, mayChange)));
        add(list);
    }

    private Div adder(Corpus corpus, List<MemberService.Roles> here) {
        Set<MemberId> present = here.stream().map(MemberService.Roles::member).collect(Collectors.toSet());
        List<Member> others = Paging.all(members::list).stream()
                .filter(member -> member.enabled() && !present.contains(member.id()))
                .toList();
        if (others.isEmpty()) {
            return new Div(new Paragraph(getTranslation("corpus.everybody")));
        }
        ComboBox<Member> choice = new ComboBox<>(getTranslation("corpus.member"));
        choice.setItems(others);
        choice.setItemLabelGenerator(member -> member.displayName() + " · " + member.name());
        RoleBoxes roles = new RoleBoxes(Set.of(Role.EDITOR));
        roles.setLabel(getTranslation("corpus.roles"));
        Button add = new Button(getTranslation("action.add"));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.getElement().setAttribute("data-action", "add-member");
        add.addClickListener(click -> choice.getOptionalValue()
                .ifPresentOrElse(
                        member -> notices.attempt(() -> {
                            save(corpus, member.id(), member.displayName(), roles.getValue());
                            show(corpus);
                        }),
                        choice::focus));
        Div adder = new Div(choice, roles, add);
        adder.addClassName("form-row");
        return adder;
    }

    /** A line stays when its last role is taken away, so that a slip is mended where it was made. */
    private ListItem line(Corpus corpus, MemberService.Roles held, boolean mayChange) {
        RoleBoxes roles = new RoleBoxes(held.roles());
        roles.setAriaLabel(getTranslation("corpus.roles-of", held.displayName()));
        roles.setReadOnly(!mayChange);
        ListItem line = new ListItem(new Person(held.displayName(), held.name()), roles);
        line.getElement().setAttribute("data-member", held.name());
        if (mayChange) {
            roles.saveBy(wanted -> save(corpus, held.member(), held.displayName(), wanted), notices);
            Button remove = new Button(getTranslation("corpus.remove-member"));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(getTranslation("corpus.remove-named", held.displayName()));
            remove.getElement().setAttribute("data-action", "remove-member");
            remove.addClickListener(click -> notices.attempt(() -> {
                members.setRoles(corpus.id(), held.member(), Set::of);
                notices.undoable(
                        "corpus.member-left",
                        () -> {
                            save(corpus, held.member(), held.displayName(), held.roles());
                            show(corpus);
                        },
                        held.displayName());
                show(corpora.get(corpus.id()));
            }));
            line.add(remove);
        }
        return line;
    }

    private void save(Corpus corpus, MemberId member, String name, Set<Role> roles) {
        members.setRoles(corpus.id(), member, () -> roles);
        notices.done(roles.isEmpty() ? "corpus.member-left" : "corpus.roles-saved", name);
        if (member.equals(current.id())) {
            // Whoever is no curator any more sees the same page without the boxes.
            show(corpora.get(corpus.id()));
        }
    }
}
