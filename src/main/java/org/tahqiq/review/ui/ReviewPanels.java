package org.tahqiq.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.ArticleFeed;
import org.tahqiq.article.ArticleId;
import org.tahqiq.review.Claim;
import org.tahqiq.review.ClaimService;
import org.tahqiq.review.WorkState;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.Badge;
import org.tahqiq.ui.SpanPanel;
import org.tahqiq.ui.Translations;

/** Brings reviews into the workbench: a claim's state or verdict on its card, its panel beside the text. */
@org.springframework.stereotype.Component
@Order(1)
class ReviewPanels implements SpanPanel {

    private final ClaimService claims;
    private final ReviewDesk desk;
    private final MoveDialogs dialogs;
    private final List<ReviewDesk.Part> parts;
    private final RationaleTemplates rationales;
    private final ArticleFeed feed;
    private final Translations translations;

    ReviewPanels(
            ClaimService claims,
            ReviewDesk desk,
            MoveDialogs dialogs,
            List<ReviewDesk.Part> parts,
            RationaleTemplates rationales,
            ArticleFeed feed,
            Translations translations) {
        this.claims = claims;
        this.desk = desk;
        this.dialogs = dialogs;
        this.parts = parts;
        this.rationales = rationales;
        this.feed = feed;
        this.translations = translations;
    }

    @Override
    public String name() {
        return "verdict";
    }

    @Override
    public Map<UUID, Badge> badges(UUID article) {
        return claims.standings(new ArticleId(article)).stream()
                .collect(Collectors.toMap(ClaimService.Standing::claim, this::badge));
    }

    @Override
    public Optional<Badge> badge(UUID span) {
        try {
            return claims.standing(new AnnotationId(span)).map(this::badge);
        } catch (Refusal gone) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Component> open(UUID span, Runnable changed) {
        try {
            Claim claim = claims.get(new AnnotationId(span));
            ReviewPanel panel = new ReviewPanel(claim.annotation().id(), desk, dialogs, parts, rationales, changed);
            ClaimNews.follow(panel, claim.annotation(), feed, panel::showNews);
            return Optional.of(panel);
        } catch (Refusal notAClaim) {
            return Optional.empty();
        }
    }

    /** The verdict once there is one, the work state before and after it was taken back. */
    private Badge badge(ClaimService.Standing claim) {
        var locale = UI.getCurrent().getLocale();
        return claim.verdict() == null || claim.state() == WorkState.RETRACTED
                ? new Badge(translations.getTranslation("state." + claim.state(), locale), Tones.of(claim.state()))
                : new Badge(
                        translations.getTranslation("verdict." + claim.verdict(), locale), Tones.of(claim.verdict()));
    }
}
