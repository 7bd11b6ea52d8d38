package org.tahqiq.exchange.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.exchange.webhook.Webhook;
import org.tahqiq.exchange.webhook.WebhookService;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Role;
import org.tahqiq.ui.EmptyState;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.ViewHeader;

/** Which other programs are told of what happens in a corpus, and whether it reached them. */
@Route("corpora/:corpus/webhooks")
@PermitAll
class WebhooksView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final WebhookService webhooks;
    private final CorpusService corpora;
    private final CurrentMember current;
    private final Notices notices;
    private final Div list = new Div();

    WebhooksView(WebhookService webhooks, CorpusService corpora, CurrentMember current, Notices notices) {
        this.webhooks = webhooks;
        this.corpora = corpora;
        this.current = current;
        this.notices = notices;
        addClassNames("page", "webhooks");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("webhook.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Corpus corpus = corpora.get(new CorpusId(Addressed.id(event, "corpus")));
        removeAll();
        Anchor back = new Anchor("corpora?corpus=" + corpus.id().value(), corpus.name());
        back.getElement().setAttribute("dir", "auto");
        add(new ViewHeader(getTranslation("webhook.title"), back));
        if (!current.holds(corpus.id(), Role.CURATOR)) {
            add(new EmptyState(getTranslation("webhook.title"), getTranslation("webhook.closed")));
            return;
        }
        add(
                new Paragraph(getTranslation("webhook.note")),
                new WebhookPanel(corpus.id(), webhooks, notices, () -> show(corpus.id())),
                list);
        show(corpus.id());
    }

    private void show(CorpusId corpus) {
        list.removeAll();
        List<Webhook> all = webhooks.list(corpus);
        if (all.isEmpty()) {
            list.add(new EmptyState(getTranslation("webhook.none"), getTranslation("webhook.none-advice")));
        }
        all.reversed().forEach(hook -> list.add(new WebhookCard(hook, webhooks, notices, () -> show(corpus))));
    }
}
