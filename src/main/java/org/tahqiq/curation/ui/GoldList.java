package org.tahqiq.curation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tahqiq.curation.Decision;
import org.tahqiq.curation.GoldAnnotation;

/** What is settled: each with how it was decided, by whom, when and why. */
class GoldList extends Composite<Div> {

    GoldList(List<GoldAnnotation> gold, Map<UUID, String> names) {
        getContent().addClassName("card");
        getContent().add(new H2(getTranslation("curate.gold", gold.size())));
        if (gold.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("curate.gold-none")));
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("gold-list");
        gold.forEach(each -> list.add(line(each, names)));
        getContent().add(list);
    }

    private ListItem line(GoldAnnotation each, Map<UUID, String> names) {
        Span tag = new Span(getTranslation("agreement.tag." + each.annotation().tag()));
        tag.addClassName("pill");
        tag.getElement().setAttribute("data-tag", each.annotation().tag().name());
        Span quote = new Span(each.annotation().quote());
        quote.getElement().setAttribute("dir", "auto");
        Decision decision = each.decision();
        Span how = new Span(getTranslation(
                "curate.decided",
                getTranslation("curate.kind." + decision.kind()),
                names.getOrDefault(decision.by().id(), decision.by().name()),
                Date.from(decision.at())));
        how.addClassName("secondary");
        ListItem line = new ListItem(tag, quote, how);
        if (decision.note() != null) {
            Span note = new Span(decision.note());
            note.getElement().setAttribute("dir", "auto");
            note.addClassName("secondary");
            line.add(note);
        }
        line.getElement().setAttribute("data-gold", decision.kind().name());
        return line;
    }
}
