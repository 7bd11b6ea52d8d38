package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.tahqiq.annotation.LabelService;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.ViewHeader;

/** The labels of a corpus, tag by tag; its curators keep them. */
@CssImport("./styles/labels.css")
@Route("corpora/:corpus/labels")
@PermitAll
class LabelsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final LabelService labels;
    private final CorpusService corpora;
    private final CurrentMember current;
    private final Notices notices;

    LabelsView(LabelService labels, CorpusService corpora, CurrentMember current, Notices notices) {
        this.labels = labels;
        this.corpora = corpora;
        this.current = current;
        this.notices = notices;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("labels.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        Corpus corpus = corpora.get(new CorpusId(
                event.getRouteParameters().get("corpus").map(LabelsView::uuid).orElseThrow(Refusal::unknown)));
        boolean mayChange = current.holds(corpus.id(), Role.CURATOR);
        Anchor articles = new Anchor("articles?corpus=" + corpus.id().value(), corpus.name());
        articles.getElement().setAttribute("dir", "auto");
        add(new ViewHeader(getTranslation("labels.title"), articles), new Paragraph(getTranslation("labels.note")));
        for (Tag tag : Tag.values()) {
            add(new LabelList(corpus.id(), tag, labels, notices, mayChange));
        }
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.unknown();
        }
    }
}
