package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.tahqiq.annotation.Guidelines;
import org.tahqiq.annotation.GuidelinesService;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.DraftKeeper;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.ViewHeader;

/** What a corpus is marked by: the version that holds, or an earlier one; its curators write the next. */
@Route("corpora/:corpus/guidelines")
@PermitAll
class GuidelinesView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final String NUMBER = "number";

    static String address(CorpusId corpus) {
        return "corpora/" + corpus.value() + "/guidelines";
    }

    private final GuidelinesService guidelines;
    private final CorpusService corpora;
    private final MemberService members;
    private final CurrentMember current;
    private final Notices notices;

    GuidelinesView(
            GuidelinesService guidelines,
            CorpusService corpora,
            MemberService members,
            CurrentMember current,
            Notices notices) {
        this.guidelines = guidelines;
        this.corpora = corpora;
        this.members = members;
        this.current = current;
        this.notices = notices;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("guidelines.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Corpus corpus = corpora.get(new CorpusId(event.getRouteParameters()
                .get("corpus")
                .map(GuidelinesView::uuid)
                .orElseThrow(Refusal::unknown)));
        List<Guidelines> all = guidelines.all(corpus.id());
        Guidelines asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(NUMBER)
                .flatMap(number -> all.stream()
                        .filter(each -> String.valueOf(each.number()).equals(number))
                        .findFirst())
                .orElseGet(all::getFirst);
        show(corpus, all, asked);
    }

    private void show(Corpus corpus, List<Guidelines> all, Guidelines asked) {
        removeAll();
        Anchor articles = new Anchor("articles?corpus=" + corpus.id().value(), corpus.name());
        articles.getElement().setAttribute("dir", "auto");
        ViewHeader header = new ViewHeader(getTranslation("guidelines.title"), articles);
        Map<UUID, String> names = members.displayNames(all.stream()
                .map(Guidelines::author)
                .filter(Objects::nonNull)
                .map(MemberId::value)
                .toList());
        Paragraph about = new Paragraph(about(asked, names));
        about.addClassName("secondary");
        Div text = new Div(new H2(getTranslation("guidelines.version", asked.number())), about);
        if (asked != all.getFirst()) {
            Anchor newest = new Anchor(address(corpus.id()), getTranslation("guidelines.newest"));
            newest.addClassNames("pill", "tone-misleading");
            text.add(newest);
        }
        text.add(new GuidelinesText(asked.text()));
        text.addClassName("card");
        Div versions = new Div(new H2(getTranslation("guidelines.versions")), versions(corpus, all, names));
        versions.addClassName("card");
        if (current.holds(corpus.id(), Role.CURATOR)) {
            Button edit = new Button(getTranslation("guidelines.edit"), click -> write(corpus, all.getFirst()));
            edit.addThemeVariants(ButtonVariant.PRIMARY);
            edit.getElement().setAttribute("data-action", "edit-guidelines");
            header.add(edit);
        }
        add(header, text, versions);
    }

    private void write(Corpus corpus, Guidelines newest) {
        removeAll();
        DraftKeeper drafts =
                new DraftKeeper(current.id().value(), "guidelines", corpus.id().value() + "." + newest.number());
        add(
                new ViewHeader(getTranslation("guidelines.edit")),
                new GuidelinesForm(guidelines, newest, drafts, notices, () -> {
                    List<Guidelines> all = guidelines.all(corpus.id());
                    show(corpus, all, all.getFirst());
                }));
    }

    private Component versions(Corpus corpus, List<Guidelines> all, Map<UUID, String> names) {
        UnorderedList list = new UnorderedList();
        list.addClassName("article-list");
        all.forEach(each -> {
            Anchor open = new Anchor(
                    address(corpus.id()) + "?" + NUMBER + "=" + each.number(),
                    getTranslation("guidelines.version", each.number()));
            Paragraph note =
                    new Paragraph(Optional.ofNullable(each.note()).orElse(getTranslation("guidelines.of-the-product")));
            note.getElement().setAttribute("dir", "auto");
            Paragraph about = new Paragraph(about(each, names));
            about.addClassName("secondary");
            ListItem line = new ListItem(open, note, about);
            line.getElement().setAttribute("data-version", String.valueOf(each.number()));
            list.add(line);
        });
        return list;
    }

    private String about(Guidelines guidelines, Map<UUID, String> names) {
        MemberId author = guidelines.author();
        Date madeAt = Date.from(guidelines.madeAt());
        return author == null
                ? getTranslation("guidelines.as-of", madeAt)
                : getTranslation("guidelines.by", names.getOrDefault(author.value(), ""), madeAt);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.unknown();
        }
    }
}
