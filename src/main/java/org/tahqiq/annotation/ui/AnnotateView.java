package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleKind;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.ScreenshotService;
import org.tahqiq.article.VersionService;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.PreferenceService;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.TextSpan;
import org.tahqiq.ui.ArticleCanvas;
import org.tahqiq.ui.Place;
import org.tahqiq.ui.SpanPanel;
import org.tahqiq.ui.Translations;

/** The workbench: an article to be read and marked. The span that is worked on stands in the address. */
@Route("articles/:article")
@PermitAll
class AnnotateView extends Div implements AfterNavigationObserver, HasDynamicTitle, AnnotationDesk.Side {

    private static final String SPAN = "span";

    /** The workbench with a span in focus. */
    static String address(ArticleId article, AnnotationId span) {
        return "articles/" + article.value() + "?" + SPAN + "=" + span.value();
    }

    /** The workbench with a place selected that is no span yet. */
    static String address(ArticleId article, TextSpan place) {
        return "articles/" + article.value() + "?" + Place.written(place);
    }

    private final ArticleService articles;
    private final VersionService versions;
    private final ScreenshotService screenshots;
    private final AnnotationDesk.Desks desks;
    private final SendToReview.Steps steps;
    private final CurrentMember current;
    private final Translations translations;
    private final GuidelinesPanel.Shelf shelf;
    private final PreferenceService preferences;
    private final SidePanel side;
    private @Nullable ArticleCanvas canvas;
    private @Nullable TourCard tour;
    private String title = "";

    AnnotateView(
            ArticleService articles,
            VersionService versions,
            ScreenshotService screenshots,
            AnnotationDesk.Desks desks,
            SendToReview.Steps steps,
            CurrentMember current,
            List<SpanPanel> panels,
            GuidelinesPanel.Shelf shelf,
            PreferenceService preferences,
            Translations translations) {
        this.articles = articles;
        this.versions = versions;
        this.screenshots = screenshots;
        this.desks = desks;
        this.steps = steps;
        this.current = current;
        this.shelf = shelf;
        this.preferences = preferences;
        this.side = new SidePanel(panels, this::backToText);
        this.translations = translations;
        addClassName("workbench");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Article article = articles.get(new ArticleId(event.getRouteParameters()
                .get("article")
                .flatMap(AnnotateView::uuid)
                .orElseThrow(Refusal::unknown)));
        title = article.title();
        removeAll();
        AnnotationDesk desk = desks.at(article.id(), this);
        ArticleCanvas canvas = new ArticleCanvas(desk, translations);
        this.canvas = canvas;
        desk.shownOn(canvas);
        side.close();
        QueryParameters asked = event.getLocation().getQueryParameters();
        asked.getSingleParameter(SPAN).flatMap(AnnotateView::uuid).ifPresent(span -> {
            canvas.openAt(span);
            side.open(span, null, () -> desk.refreshBadge(span));
        });
        Place.in(asked).ifPresent(canvas::openAt);
        GuidelinesPanel guidelines = new GuidelinesPanel(article, shelf);
        canvas.getElement().addEventListener("guidelines", key -> guidelines.toggle());
        Div page = new Div(canvas, side, guidelines);
        page.addClassName("workbench-page");
        Div head = head(article, canvas::reload);
        head.add(guidelines.opener());
        add(head);
        if (article.kind() != ArticleKind.ARTICLE) {
            add(new PostLine(article, screenshots));
        }
        tour = null;
        if (current.holds(article.corpus(), Role.EDITOR) && !preferences.own().toured()) {
            tour = new TourCard(preferences);
            add(tour);
        }
        add(page);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** @param reload shows the article as it may be marked now */
    private Div head(Article article, Runnable reload) {
        H1 heading = new H1(article.title());
        heading.getElement().setAttribute("dir", "auto");
        Span about = new Span(getTranslation(
                "article.about",
                Optional.ofNullable(article.source().name()).orElse(getTranslation("article.no-source")),
                article.length()));
        about.addClassName("secondary");
        Div head = new Div(heading, about);
        head.addClassName("workbench-head");
        if (!current.holds(article.corpus(), Role.EDITOR)) {
            Span note = new Span(getTranslation("workbench.read-only"));
            note.addClassName("secondary");
            head.add(note);
        }
        if (article.text().turns()) {
            Span turns = new Span(getTranslation("workbench.direction-signs"));
            turns.addClassNames("pill", "tone-misleading");
            turns.getElement().setAttribute("data-warning", "direction-signs");
            turns.getElement().setAttribute("title", getTranslation("warning.direction-signs"));
            head.add(turns);
        }
        head.add(new VersionLine(article, versions));
        Anchor audit = new Anchor(AuditView.address(article.id()), getTranslation("audit.open"));
        audit.getElement().setAttribute("data-action", "audit");
        head.add(audit);
        if (current.holds(article.corpus(), Role.CURATOR)) {
            Anchor trail = new Anchor("audit?subject=" + article.id().value(), getTranslation("trail.open"));
            trail.getElement().setAttribute("data-action", "trail");
            head.add(trail);
        }
        head.add(new SendToReview(article, steps, reload));
        return head;
    }

    private void backToText() {
        rewriteAddress("");
        if (canvas != null) {
            canvas.focus();
        }
    }

    private static void rewriteAddress(String asked) {
        UI page = UI.getCurrent();
        page.getPage()
                .getHistory()
                .replaceState(null, page.getActiveViewLocation().getPath() + asked);
    }

    @Override
    public void open(UUID span, @Nullable String tab, Runnable changed) {
        rewriteAddress("?" + SPAN + "=" + span);
        side.open(span, tab, changed);
        side.bringIntoSight();
        if (tour != null) {
            tour.checked();
        }
    }

    @Override
    public void focused(Optional<UUID> span, Runnable changed) {
        if (tour != null && span.isPresent()) {
            tour.marked();
        }
        side.focused(span, () -> span.ifPresent(each -> open(each, side.shown(), changed)));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
