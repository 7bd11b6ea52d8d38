package org.tahqiq.article.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tahqiq.article.ArticleKind;
import org.tahqiq.article.ArticleProgress;
import org.tahqiq.article.ArticleSummary;
import org.tahqiq.article.LibraryService;
import org.tahqiq.text.Typed;
import org.tahqiq.ui.Facts;

/** One article of the library: what it is, how far the work on it is, who is on it. */
class ArticleLine extends ListItem {

    private final LibraryService.Line line;
    private final Map<UUID, String> names;
    private final UUID me;

    /** @param reads whether whoever looks reads this corpus alone, so that their own reading is what they look for */
    ArticleLine(LibraryService.Line line, Map<UUID, String> names, UUID me, boolean reads) {
        this.line = line;
        this.names = names;
        this.me = me;
        addClassName("article-line");
        getElement().setAttribute("data-article", line.article().id().value().toString());
        add(about(), work(reads), people());
    }

    /** What may be done with it, for who may. */
    ArticleLine withMenu(Runnable edit, Runnable delete) {
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem more = menu.addItem("⋯");
        more.setAriaLabel(getTranslation("article.more", line.article().title()));
        more.getElement().setAttribute("data-action", "more-article");
        more.getSubMenu()
                .addItem(getTranslation("article.edit"), click -> edit.run())
                .getElement()
                .setAttribute("data-action", "edit-article");
        more.getSubMenu()
                .addItem(getTranslation("article.delete"), click -> delete.run())
                .getElement()
                .setAttribute("data-action", "delete-article");
        add(menu);
        return this;
    }

    private Component about() {
        ArticleSummary article = line.article();
        Anchor title = new Anchor("articles/" + article.id().value(), article.title());
        title.getElement().setAttribute("dir", "auto");
        Div facts = new Div();
        facts.addClassName("facts");
        String published = article.publishedAt();
        facts.add(new Facts(
                article.sourceName(),
                article.author(),
                published == null ? null : day(Typed.day(published)),
                getTranslation("article.words", line.words())));
        if (article.kind() != ArticleKind.ARTICLE) {
            Span kind = new Span(getTranslation("article.kind." + article.kind()));
            kind.addClassNames("pill", "tone-brand");
            facts.addComponentAsFirst(kind);
        }
        if (line.newest() > 1) {
            boolean old = article.edition() < line.newest();
            facts.addComponentAsFirst(
                    pill(getTranslation("version.of", article.edition(), line.newest()), old ? "misleading" : "brand"));
        }
        Anchor audit = new Anchor("articles/" + article.id().value() + "/audit", getTranslation("audit.open"));
        audit.setAriaLabel(getTranslation("audit.title", article.title()));
        audit.getElement().setAttribute("data-action", "audit");
        facts.add(audit);
        Div about = new Div(new H2(title), facts);
        about.addClassName("about");
        return about;
    }

    /** As its reader writes days; a year or a month alone is no day, and stays as it is. */
    private String day(String published) {
        return published.length() < 10 ? published : getTranslation("article.published-on", LocalDate.parse(published));
    }

    private Component work(boolean reads) {
        ArticleProgress.Progress progress = line.progress();
        Div work = new Div(pill(getTranslation("library.stage." + progress.stage()), tone(progress.stage())));
        work.addClassName("work");
        ArticleProgress.Pass own = progress.passOf(me);
        if (own == ArticleProgress.Pass.RETURNED) {
            work.add(pill(getTranslation("library.returned"), "misleading"));
        } else if (reads) {
            work.add(
                    own == null
                            ? pill(getTranslation("library.not-read"), "unknown")
                            : own == ArticleProgress.Pass.DONE
                                    ? pill(getTranslation("library.read"), "true")
                                    : pill(getTranslation("library.reading"), "brand"));
        }
        if (progress.claims() > 0) {
            String settled = getTranslation("library.settled", progress.settled(), progress.claims());
            Element bar = new Element("progress");
            bar.setAttribute("max", Long.toString(progress.claims()));
            bar.setAttribute("value", Long.toString(progress.settled()));
            bar.setAttribute("aria-label", settled);
            work.getElement().appendChild(bar);
            work.add(new Span(settled));
        }
        return work;
    }

    private static Span pill(String words, String tone) {
        Span pill = new Span(words);
        pill.addClassNames("pill", "tone-" + tone);
        return pill;
    }

    private Component people() {
        Div people = new Div();
        people.addClassName("people");
        if (!line.progress().passes().isEmpty()) {
            people.add(new Span(line.progress().passes().stream()
                    .map(pass -> pass.member().equals(me)
                            ? getTranslation("library.me")
                            : names.getOrDefault(pass.member(), ""))
                    .collect(Collectors.joining(getTranslation("library.and")))));
        }
        people.add(new Span(getTranslation("library.last-change", Date.from(line.lastChange()))));
        return people;
    }

    private static String tone(ArticleProgress.Stage stage) {
        return switch (stage) {
            case OPEN -> "unknown";
            case IN_REVIEW -> "partly";
            case DONE -> "true";
        };
    }
}
