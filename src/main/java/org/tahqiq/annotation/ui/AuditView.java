package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.tahqiq.annotation.audit.ArticleAudit;
import org.tahqiq.annotation.audit.ArticleAuditService;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.CsvLink;
import org.tahqiq.ui.EmptyState;
import org.tahqiq.ui.NumberTable;
import org.tahqiq.ui.ViewHeader;

/** The audit of an article's sources. Every number opens the list of what it counts; which list is open stands in the address. */
@Route("articles/:article/audit")
@PermitAll
class AuditView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String SHOWN = "show";

    private final ArticleService articles;
    private final ArticleAuditService audits;
    private final CorpusService corpora;
    private String title = "";

    AuditView(ArticleService articles, ArticleAuditService audits, CorpusService corpora) {
        this.articles = articles;
        this.audits = audits;
        this.corpora = corpora;
        addClassNames("page", "audit");
    }

    static String address(ArticleId id) {
        return "articles/" + id.value() + "/audit";
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        Article article = articles.get(asked(event));
        title = getTranslation("audit.title", article.title());
        Anchor back = new Anchor("articles/" + article.id().value(), getTranslation("audit.article"));
        ViewHeader header = new ViewHeader(title, back);
        add(header);
        ArticleAudit audit = audits.of(article.id());
        if (audit.marks() == 0) {
            add(new EmptyState(getTranslation("audit.empty"), getTranslation("audit.empty-advice")));
            return;
        }
        header.add(new CsvLink("audit", title, numbers(audit)));
        if (corpora.get(article.corpus()).mode() == Corpus.Mode.INDEPENDENT) {
            add(new Paragraph(getTranslation("audit.all-readings")));
        }
        String shown = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SHOWN)
                .orElse("");
        audit.findings().forEach(finding -> add(new FindingCard(article, finding, shown)));
    }

    private static ArticleId asked(AfterNavigationEvent event) {
        try {
            return new ArticleId(
                    UUID.fromString(event.getRouteParameters().get("article").orElse("")));
        } catch (IllegalArgumentException noId) {
            throw Refusal.unknown();
        }
    }

    private NumberTable numbers(ArticleAudit audit) {
        return new NumberTable(
                getTranslation("audit.measure"),
                List.of(
                        new NumberTable.Column(getTranslation("audit.count"), null),
                        new NumberTable.Column(getTranslation("audit.of-all"), null),
                        new NumberTable.Column(getTranslation("audit.share"), null),
                        new NumberTable.Column(getTranslation("audit.not-said"), null)),
                audit.findings().stream().map(this::row).toList());
    }

    private NumberTable.Row row(ArticleAudit.Finding finding) {
        return new NumberTable.Row(
                getTranslation("audit.measure." + finding.measure()),
                List.of(
                        NumberTable.Cell.of(finding.count()),
                        NumberTable.Cell.of(finding.of()),
                        new NumberTable.Cell(finding.share(), ""),
                        NumberTable.Cell.of(finding.unsaid().size())));
    }
}
