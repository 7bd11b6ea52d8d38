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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.PassService;
import org.tahqiq.article.ArticleProgress;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.article.LibraryService;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.MoreButton;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.ViewHeader;

/** The readings of a corpus: one's next article, how far everybody is, and for its curator which article lacks whom. */
@Route("corpora/:corpus/passes")
@PermitAll
class PassesView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final int PART = 50;

    private static final LibraryService.Filter OPEN =
            new LibraryService.Filter(null, ArticleProgress.Stage.OPEN, null, LibraryService.Sort.OLDEST);

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
            add(part(getTranslation("pass.wanted"), wanted(corpus)));
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

    /** The articles that were not read by as many as they should be, or not to the end. */
    private Component wanted(Corpus corpus) {
        Paging.Slice<LibraryService.Line> first = part(corpus, null);
        if (first.items().isEmpty()) {
            return new Paragraph(getTranslation("pass.all-read"));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        show(list, corpus, first);
        return new Div(list, new MoreButton(first.next(), cursor -> {
            Paging.Slice<LibraryService.Line> more = part(corpus, cursor);
            show(list, corpus, more);
            return more.next();
        }));
    }

    private Paging.Slice<LibraryService.Line> part(Corpus corpus, @Nullable String cursor) {
        return library.list(corpus.id(), OPEN, new Paging(PART, cursor));
    }

    private void show(UnorderedList list, Corpus corpus, Paging.Slice<LibraryService.Line> part) {
        Map<UUID, String> names = members.displayNames(part.items().stream()
                .flatMap(line -> line.progress().passes().stream())
                .map(ArticleProgress.MemberPass::member)
                .distinct()
                .toList());
        part.items().forEach(line -> list.add(wanted(corpus, line, names)));
    }

    private ListItem wanted(Corpus corpus, LibraryService.Line line, Map<UUID, String> names) {
        Anchor title = new Anchor(
                "articles/" + line.article().id().value(), line.article().title());
        title.getElement().setAttribute("dir", "auto");
        Div who = new Div();
        who.addClassName("row-tools");
        line.progress().passes().forEach(pass -> {
            String name = names.getOrDefault(pass.member(), "");
            who.add(named(name), pill(getTranslation("pass.state." + pass.pass()), pass.pass()));
            if (pass.pass() != ArticleProgress.Pass.DONE) {
                who.add(takeBack(corpus, line, new MemberId(pass.member()), name));
            }
        });
        Button give = new Button(getTranslation("pass.assign"));
        give.addThemeVariants(ButtonVariant.TERTIARY);
        give.setAriaLabel(getTranslation("pass.assign-named", line.article().title()));
        give.getElement().setAttribute("data-action", "assign-pass");
        give.addClickListener(click -> new AssignPassDialog(free(corpus, line), notices, member -> {
                    passes.assign(line.article().id(), () -> member);
                    notices.done("pass.assigned");
                    show(corpus);
                })
                .open());
        return new ListItem(new Div(title), who, give);
    }

    private Button takeBack(Corpus corpus, LibraryService.Line line, MemberId member, String name) {
        Button back = new Button(
                getTranslation("pass.take-back"),
                click -> notices.attempt(() -> {
                    passes.takeBack(line.article().id(), member);
                    notices.done("pass.taken-back");
                    show(corpus);
                }));
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.setAriaLabel(getTranslation("pass.take-back-named", line.article().title(), name));
        back.getElement().setAttribute("data-action", "take-back");
        return back;
    }

    /** Editors who are not on this article, with their names. */
    private Map<MemberId, String> free(Corpus corpus, LibraryService.Line line) {
        List<MemberId> free = passes.editors(corpus.id()).stream()
                .filter(member -> line.progress().passOf(member.value()) == null)
                .toList();
        Map<UUID, String> names =
                members.displayNames(free.stream().map(MemberId::value).toList());
        return free.stream()
                .collect(Collectors.toMap(
                        member -> member,
                        member -> names.getOrDefault(member.value(), ""),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static Span named(String name) {
        Span span = new Span(name);
        span.getElement().setAttribute("dir", "auto");
        return span;
    }

    private static Span pill(String words, ArticleProgress.Pass pass) {
        Span pill = new Span(words);
        pill.addClassNames(
                "pill",
                switch (pass) {
                    case OPEN -> "tone-unknown";
                    case RETURNED -> "tone-misleading";
                    case DONE -> "tone-true";
                });
        return pill;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.unknown();
        }
    }
}
