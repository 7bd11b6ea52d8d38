package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tahqiq.annotation.PassService;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.article.LibraryService;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.ViewHeader;

/** The readings of a corpus: one's next article, how far everybody is, and for its curator which article lacks whom. */
@Route("corpora/:corpus/passes")
@PermitAll
class PassesView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final PassService passes;
    private final NextPass next;
    private final LibraryService library;
    private final CorpusService corpora;
    private final MemberService members;
    private final CurrentMember current;
    private final Notices notices;

    PassesView(
            PassService passes,
            NextPass next,
            LibraryService library,
            CorpusService corpora,
            MemberService members,
            CurrentMember current,
            Notices notices) {
        this.passes = passes;
        this.next = next;
        this.library = library;
        this.corpora = corpora;
        this.members = members;
        this.current = current;
        this.notices = notices;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("pass.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(corpora.get(new CorpusId(
                event.getRouteParameters().get("corpus").map(PassesView::uuid).orElseThrow(Refusal::unknown))));
    }

    private void show(Corpus corpus) {
        removeAll();
        Anchor articles = new Anchor("articles?corpus=" + corpus.id().value(), corpus.name());
        articles.getElement().setAttribute("dir", "auto");
        ViewHeader header = new ViewHeader(getTranslation("pass.title"), articles);
        if (!corpora.worksBlind(corpus.id())) {
            header.add(new Anchor("corpora/%s/curate".formatted(corpus.id().value()), getTranslation("curate.list")));
        }
        add(header, new Paragraph(getTranslation("pass.note", corpus.annotatorsPerArticle())));
        if (current.holds(corpus.id(), Role.EDITOR)) {
            Button read = new Button(getTranslation("pass.next"), click -> next.open(corpus.id()));
            read.addThemeVariants(ButtonVariant.PRIMARY);
            read.getElement().setAttribute("data-action", "next-article");
            header.add(read);
        }
        add(part(getTranslation("pass.members"), shares(corpus)));
        if (current.holds(corpus.id(), Role.CURATOR)) {
            add(part(
                    getTranslation("pass.wanted"),
                    new WantedReadings(corpus.id(), passes, library, members, notices, () -> show(corpus))));
        }
    }

    private static Div part(String title, Component content) {
        Div part = new Div(new H2(title), content);
        part.addClassName("card");
        return part;
    }

    private Component shares(Corpus corpus) {
        List<PassService.Share> shares = passes.shares(corpus.id());
        Map<UUID, String> names = members.displayNames(
                shares.stream().map(share -> share.member().value()).toList());
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        shares.forEach(share -> {
            Span who = named(names.getOrDefault(share.member().value(), ""));
            ListItem line =
                    new ListItem(new Div(who), new Span(getTranslation("pass.share", share.done(), share.open())));
            line.getElement().setAttribute("data-member", share.member().value().toString());
            list.add(line);
        });
        Div all = new Div(list);
        List<PassService.BroughtIn> broughtIn = passes.broughtIn(corpus.id());
        Map<UUID, String> importers = members.displayNames(
                broughtIn.stream().map(each -> each.member().value()).toList());
        broughtIn.forEach(each -> all.add(new Paragraph(getTranslation(
                "pass.brought-in", importers.getOrDefault(each.member().value(), ""), each.marks()))));
        return all;
    }

    static Span named(String name) {
        Span span = new Span(name);
        span.getElement().setAttribute("dir", "auto");
        return span;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.unknown();
        }
    }
}
