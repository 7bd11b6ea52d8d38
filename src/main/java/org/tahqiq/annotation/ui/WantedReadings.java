package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Assignment;
import org.tahqiq.annotation.PassService;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleProgress;
import org.tahqiq.article.LibraryService;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.ui.MoreButton;
import org.tahqiq.ui.Notices;

/** The articles that were not read by as many as they should be, or not to the end; its curator gives them to editors, one or many. */
class WantedReadings extends Composite<Div> {

    private static final int PART = 50;

    private static final LibraryService.Filter OPEN =
            new LibraryService.Filter(null, ArticleProgress.Stage.OPEN, null, LibraryService.Sort.OLDEST);

    private final CorpusId corpus;
    private final PassService passes;
    private final LibraryService library;
    private final MemberService members;
    private final Notices notices;
    private final Runnable changed;
    private final UnorderedList list = new UnorderedList();
    private final List<Checkbox> boxes = new ArrayList<>();
    /** With their titles. */
    private final Map<ArticleId, String> chosen = new LinkedHashMap<>();

    private final Checkbox all = new Checkbox();
    private final Button assignChosen = new Button();

    /** @param changed after something was given or taken back */
    WantedReadings(
            CorpusId corpus,
            PassService passes,
            LibraryService library,
            MemberService members,
            Notices notices,
            Runnable changed) {
        this.corpus = corpus;
        this.passes = passes;
        this.library = library;
        this.members = members;
        this.notices = notices;
        this.changed = changed;
        Paging.Slice<LibraryService.Line> first = part(null);
        if (first.items().isEmpty()) {
            getContent().add(new Paragraph(getTranslation("pass.all-read")));
            return;
        }
        list.addClassName("people");
        show(first);
        Div lines = new Div(together(), list);
        // Its tools stand in line, and apart from the first of the list.
        lines.addClassName("people");
        getContent().add(lines, new MoreButton(first.next(), cursor -> {
            Paging.Slice<LibraryService.Line> more = part(cursor);
            show(more);
            return more.next();
        }));
    }

    private Paging.Slice<LibraryService.Line> part(@Nullable String cursor) {
        return library.list(corpus, OPEN, new Paging(PART, cursor));
    }

    /** Chooses all that are shown, and gives what is chosen. */
    private Div together() {
        all.setLabel(getTranslation("pass.choose-all"));
        all.getElement().setAttribute("data-action", "choose-all");
        all.addValueChangeListener(change -> boxes.forEach(box -> box.setValue(change.getValue())));
        assignChosen.getElement().setAttribute("data-action", "assign-chosen");
        assignChosen.addClickListener(click -> new AssignPassDialog(
                        List.copyOf(chosen.values()),
                        named(passes.editors(corpus)),
                        notices,
                        who -> assign(chosen.keySet(), who))
                .open());
        count();
        Div tools = new Div(all, assignChosen);
        tools.addClassName("row-tools");
        return tools;
    }

    private void count() {
        assignChosen.setText(getTranslation("pass.assign-chosen", chosen.size()));
        assignChosen.setEnabled(!chosen.isEmpty());
    }

    private void show(Paging.Slice<LibraryService.Line> part) {
        Map<UUID, String> names = members.displayNames(part.items().stream()
                .flatMap(line -> line.progress().passes().stream())
                .map(ArticleProgress.MemberPass::member)
                .distinct()
                .toList());
        part.items().forEach(line -> list.add(line(line, names)));
    }

    private ListItem line(LibraryService.Line line, Map<UUID, String> names) {
        ArticleId article = line.article().id();
        Anchor title = new Anchor("articles/" + article.value(), line.article().title());
        title.getElement().setAttribute("dir", "auto");
        Checkbox box = new Checkbox();
        box.setAriaLabel(line.article().title());
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.put(article, line.article().title());
            } else {
                chosen.remove(article);
            }
            count();
        });
        // What comes later is of all that are shown, too.
        box.setValue(all.getValue());
        boxes.add(box);
        Div what = new Div(box, title);
        what.addClassName("row-tools");
        Div who = new Div();
        who.addClassName("row-tools");
        line.progress().passes().forEach(pass -> {
            String name = names.getOrDefault(pass.member(), "");
            who.add(PassesView.named(name), pill(getTranslation("pass.state." + pass.pass()), pass.pass()));
            if (pass.pass() != ArticleProgress.Pass.DONE) {
                who.add(takeBack(line, new MemberId(pass.member()), name));
            }
        });
        Button give = new Button(getTranslation("pass.assign"));
        give.addThemeVariants(ButtonVariant.TERTIARY);
        give.setAriaLabel(getTranslation("pass.assign-named", line.article().title()));
        give.getElement().setAttribute("data-action", "assign-pass");
        give.addClickListener(click -> new AssignPassDialog(
                        List.of(line.article().title()),
                        free(line),
                        notices,
                        readers -> assign(Set.of(article), readers))
                .open());
        return new ListItem(what, who, give);
    }

    private void assign(Collection<ArticleId> articles, Collection<MemberId> readers) {
        List<Assignment> made = passes.assign(articles, readers);
        changed.run();
        if (made.isEmpty()) {
            notices.done("pass.assigned", 0);
            return;
        }
        notices.undoable(
                "pass.assigned",
                () -> {
                    passes.takeBack(made);
                    changed.run();
                },
                made.size());
    }

    private Button takeBack(LibraryService.Line line, MemberId member, String name) {
        Button back = new Button(
                getTranslation("pass.take-back"),
                click -> notices.attempt(() -> {
                    passes.takeBack(line.article().id(), member);
                    notices.done("pass.taken-back");
                    changed.run();
                }));
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.setAriaLabel(getTranslation("pass.take-back-named", line.article().title(), name));
        back.getElement().setAttribute("data-action", "take-back");
        return back;
    }

    /** Editors who are not on this article, with their names. */
    private Map<MemberId, String> free(LibraryService.Line line) {
        return named(passes.editors(corpus).stream()
                .filter(member -> line.progress().passOf(member.value()) == null)
                .toList());
    }

    private Map<MemberId, String> named(List<MemberId> editors) {
        Map<UUID, String> names =
                members.displayNames(editors.stream().map(MemberId::value).toList());
        return editors.stream()
                .collect(Collectors.toMap(
                        member -> member,
                        member -> names.getOrDefault(member.value(), ""),
                        (one, other) -> one,
                        LinkedHashMap::new));
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
}
