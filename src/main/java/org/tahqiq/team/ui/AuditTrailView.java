package org.tahqiq.team.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahqiq.store.Paging;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.audit.AuditEvent;
import org.tahqiq.team.audit.AuditService;
import org.tahqiq.ui.EmptyState;
import org.tahqiq.ui.MoreButton;
import org.tahqiq.ui.Translations;
import org.tahqiq.ui.ViewHeader;

/** Who did what, when, from which state to which; the newest first. What is asked for stands in the address. */
@Route("audit")
@PermitAll
class AuditTrailView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final int PART = 50;

    private final AuditService audit;
    private final MemberService members;
    private final Translations translations;

    AuditTrailView(AuditService audit, MemberService members, Translations translations) {
        this.audit = audit;
        this.members = members;
        this.translations = translations;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("trail.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        ViewHeader header = new ViewHeader(getTranslation("trail.title"));
        add(header);
        if (!audit.mayRead()) {
            add(new EmptyState(getTranslation("trail.closed"), getTranslation("trail.closed-advice")));
            return;
        }
        AuditFilters filters =
                new AuditFilters(audit, members, event.getLocation().getQueryParameters());
        AuditFile file = new AuditFile(audit, members, filters.question());
        header.add(link("csv", file), link("jsonl", file));
        add(new Paragraph(getTranslation("trail.note")), filters);
        show(filters);
    }

    private Anchor link(String kind, AuditFile file) {
        Anchor link = new Anchor(file.as(kind), getTranslation("trail." + kind));
        link.getElement().setAttribute("download", true).setAttribute("data-action", kind);
        return link;
    }

    private void show(AuditFilters filters) {
        Paging.Slice<AuditEvent> first = audit.list(filters.question(), new Paging(PART, null));
        if (first.items().isEmpty()) {
            add(new EmptyState(getTranslation("trail.none"), getTranslation("trail.none-advice")));
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("trail");
        append(list, first.items());
        add(list, new MoreButton(first.next(), cursor -> more(filters, list, cursor)));
    }

    private @Nullable String more(AuditFilters filters, OrderedList list, String cursor) {
        Paging.Slice<AuditEvent> part = audit.list(filters.question(), new Paging(PART, cursor));
        append(list, part.items());
        return part.next();
    }

    private void append(OrderedList list, List<AuditEvent> events) {
        AuditWords words = new AuditWords(events, audit, members, translations, getLocale());
        events.forEach(event -> list.add(new AuditLine(event, words)));
    }
}
