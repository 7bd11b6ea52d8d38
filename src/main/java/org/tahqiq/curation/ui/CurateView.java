package org.tahqiq.curation.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.LabelNames;
import org.tahqiq.annotation.LabelService;
import org.tahqiq.annotation.Origin;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.curation.Case;
import org.tahqiq.curation.CurationService;
import org.tahqiq.curation.Decision;
import org.tahqiq.curation.GoldAnnotation;
import org.tahqiq.curation.GoldEditService;
import org.tahqiq.curation.GoldService;
import org.tahqiq.team.MemberService;
import org.tahqiq.text.TextSpan;
import org.tahqiq.ui.EmptyState;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.Place;
import org.tahqiq.ui.Question;
import org.tahqiq.ui.ViewHeader;

/**
 * The readings of an article side by side, until all of it is settled. What agrees is merged in one step; what does not is walked
 * place by place.
 */
@Route("articles/:article/curate")
@PermitAll
class CurateView extends Div implements AfterNavigationObserver, HasDynamicTitle, CasePanel.Steps {

    private final GoldService gold;
    private final CurationService curation;
    private final GoldEditService edits;
    private final ArticleService articles;
    private final MemberService members;
    private final LabelService labels;
    private final Notices notices;
    private ArticleId shown = new ArticleId(new UUID(0, 0));
    private int at;
    /** Opened again by its curator, and so asked for also where the readers agree. */
    private @Nullable TextSpan again;

    CurateView(
            GoldService gold,
            CurationService curation,
            GoldEditService edits,
            ArticleService articles,
            MemberService members,
            LabelService labels,
            Notices notices) {
        this.gold = gold;
        this.curation = curation;
        this.edits = edits;
        this.articles = articles;
        this.members = members;
        this.labels = labels;
        this.notices = notices;
        addClassNames("page", "curate");
        // Also where no place is left to be settled, whose keys would be heard.
        Shortcuts.addShortcutListener(this, this::undo, Key.KEY_U).listenOn(this);
    }

    static String address(ArticleId article) {
        return "articles/%s/curate".formatted(article.value());
    }

    /** The screen, opened at a place of the article. */
    static String address(ArticleId article, TextSpan place) {
        return address(article) + "?" + Place.written(place);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curate.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        shown = new ArticleId(Asked.id(event, "article"));
        at = 0;
        again = null;
        Place.in(event.getLocation().getQueryParameters()).ifPresent(this::startAt);
        show();
    }

    private void startAt(TextSpan place) {
        List<Case> disputed = disputed(gold.standing(shown));
        at = IntStream.range(0, disputed.size())
                .filter(i -> disputed.get(i).span().overlaps(place))
                .findFirst()
                .orElse(0);
    }

    private List<Case> disputed(GoldService.Standing standing) {
        TextSpan opened = again;
        return standing.open().stream()
                .filter(each -> !each.agreed() || opened != null && each.span().overlaps(opened))
                .toList();
    }

    private void show() {
        removeAll();
        Article article = articles.get(shown);
        GoldService.Standing standing = gold.standing(shown);
        List<GoldAnnotation> settled = gold.of(shown);
        Anchor open = new Anchor("articles/" + shown.value(), article.title());
        open.getElement().setAttribute("dir", "auto");
        add(new ViewHeader(
                getTranslation("curate.title"),
                open,
                new Anchor(CurateListView.address(article.corpus()), getTranslation("curate.list"))));
        if (standing.readers().isEmpty() && settled.isEmpty()) {
            add(new EmptyState(
                    getTranslation("curate.no-reading"),
                    getTranslation("curate.no-reading-advice", standing.awaited()),
                    new Anchor("corpora/%s/passes".formatted(article.corpus().value()), getTranslation("pass.title"))));
            return;
        }
        Map<UUID, String> names = members.displayNames(Stream.of(
                        standing.readers().stream().map(pass -> pass.reader().id()),
                        GoldList.people(settled, standing.leftOut()),
                        SettlingProgress.finisher(standing).map(Origin::id).stream())
                .flatMap(Function.identity())
                .distinct()
                .toList());
        LabelNames words = labels.names(article.corpus(), getLocale());
        SettlingProgress progress = new SettlingProgress(standing, names);
        add(progress, tools(standing));
        List<Case> disputed = disputed(standing);
        if (!disputed.isEmpty() && !standing.finished()) {
            at = Math.floorMod(at, disputed.size());
            int before = (int) standing.disputesSettled();
            CasePanel panel = new CasePanel(
                    article, disputed.get(at), before + at + 1, before + disputed.size(), names, words, this);
            add(panel);
            panel.focus();
        } else {
            progress.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
        }
        add(new GoldList(settled, standing.leftOut(), names, words, standing.finished() ? null : this::decideAgain));
    }

    private Div tools(GoldService.Standing standing) {
        Div tools = new Div();
        tools.addClassName("row-tools");
        if (standing.finished()) {
            tools.add(button("curate.reopen", () -> curation.reopen(shown)));
            return tools;
        }
        long agreed = standing.open().stream().filter(Case::agreed).count();
        if (agreed > 0) {
            Button merge = new Button(getTranslation("curate.merge", agreed), click -> merge());
            merge.addThemeVariants(ButtonVariant.PRIMARY);
            merge.getElement().setAttribute("data-action", "merge");
            tools.add(merge);
        }
        if (standing.open().isEmpty()) {
            Button finish = button("curate.finish", () -> curation.finish(shown));
            finish.addThemeVariants(ButtonVariant.PRIMARY);
            tools.add(finish);
        }
        if (standing.undoable()) {
            tools.add(button("curate.undo", this::undoLast));
        }
        return tools;
    }

    private Button button(String label, Runnable work) {
        Button button = new Button(getTranslation(label), click -> settle(work));
        button.getElement().setAttribute("data-action", label.replace('.', '-'));
        return button;
    }

    private void merge() {
        notices.attempt(() -> {
            ArticleId article = shown;
            CurationService.Merged merged = curation.merge(article);
            show();
            notices.undoable(
                    "curate.merged", () -> settle(() -> curation.undo(article, merged.act())), merged.places());
        });
    }

    private void settle(Runnable work) {
        notices.attempt(() -> {
            work.run();
            show();
        });
    }

    @Override
    public void choose(Case settled, @Nullable UUID reader, @Nullable String note) {
        settle(() -> {
            curation.choose(shown, settled.id(), reader, note);
            done(settled);
        });
    }

    @Override
    public void chooseEachTag(Case settled, @Nullable String note) {
        settle(() -> {
            curation.chooseEachTag(shown, settled.id(), note);
            done(settled);
        });
    }

    private void done(Case settled) {
        if (again != null && settled.span().overlaps(again)) {
            again = null;
        }
    }

    @Override
    public void edit(Case settled, @Nullable String note) {
        Article article = articles.get(shown);
        Map<UUID, String> names = members.displayNames(
                settled.takes().stream().map(take -> take.reader().id()).toList());
        new GoldDialog(article, settled, labels.all(article.corpus()), names, note, notices, wanted -> {
                    edits.settle(shown, read -> wanted);
                    done(settled);
                    show();
                })
                .open();
    }

    @Override
    public void go(int steps) {
        at += steps;
        show();
    }

    private void decideAgain(Decision taken, TextSpan place) {
        Runnable open = () -> {
            curation.decideAgain(shown, taken.id());
            again = place;
            startAt(place);
        };
        new Question(
                        getTranslation("curate.again"),
                        articles.get(shown).text().quote(place),
                        getTranslation("curate.again-loses"),
                        () -> settle(open))
                .open();
    }

    private void undo() {
        settle(this::undoLast);
    }

    private void undoLast() {
        DecidedWords words =
                new DecidedWords(gold.of(shown), gold.standing(shown).leftOut());
        List<Decision> taken = curation.undo(shown);
        notices.done("curate.undone", taken.size(), words.of(taken.getFirst()));
    }
}
