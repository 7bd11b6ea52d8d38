package org.tahqiq.curation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.LabelNames;
import org.tahqiq.annotation.Origin;
import org.tahqiq.annotation.Relation;
import org.tahqiq.curation.Case;
import org.tahqiq.curation.Decision;
import org.tahqiq.curation.GoldAnnotation;
import org.tahqiq.curation.LeftOut;
import org.tahqiq.text.TextSpan;

/** What is settled: each with how it was decided, by whom, when and why; what was left out, likewise. */
class GoldList extends Composite<Div> {

    /** Opens a place again. */
    interface Again {
        void decide(Decision taken, TextSpan place);
    }

    private final Map<UUID, String> names;
    private final LabelNames labels;
    private final @Nullable Again again;

    /** @param again null where nothing can be opened, for the gold is finished */
    GoldList(
            List<GoldAnnotation> gold,
            List<LeftOut> leftOut,
            Map<UUID, String> names,
            LabelNames labels,
            @Nullable Again again) {
        this.names = names;
        this.labels = labels;
        this.again = again;
        getContent().addClassName("card");
        getContent().add(new H2(getTranslation("curate.gold", gold.size())));
        if (gold.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("curate.gold-none")));
        } else {
            OrderedList list = list();
            Map<AnnotationId, String> quotes = gold.stream()
                    .map(GoldAnnotation::annotation)
                    .collect(Collectors.toMap(Annotation::id, Annotation::quote));
            for (GoldAnnotation each : gold) {
                ListItem line = line(each.annotation(), each.decision());
                each.links().forEach(link -> line.add(link(link, quotes)));
                Annotation marked = each.annotation();
                line.add(new FieldLines(marked.tag(), marked.fields(), marked.fields(), labels));
                list.add(line);
            }
        }
        if (!leftOut.isEmpty()) {
            getContent().add(new H3(getTranslation("curate.left-out", leftOut.size())));
            OrderedList list = list();
            leftOut.forEach(each -> list.add(line(each)));
        }
    }

    /** Those it names: who decided, and whose readings were looked at. */
    static Stream<UUID> people(List<GoldAnnotation> gold, List<LeftOut> leftOut) {
        return Stream.concat(
                        gold.stream().map(GoldAnnotation::decision),
                        leftOut.stream().map(LeftOut::decision))
                .flatMap(decision -> Stream.concat(
                        Stream.of(decision.by().id()),
                        decision.readings().stream().map(Decision.Read::readerId)));
    }

    private OrderedList list() {
        OrderedList list = new OrderedList();
        list.addClassName("gold-list");
        getContent().add(list);
        return list;
    }

    private ListItem line(Annotation annotation, Decision decision) {
        return decided(
                new ListItem(new TagPill(annotation.tag()), quote(annotation.quote())), decision, annotation.span());
    }

    /** The first of what readers had there stands for it. */
    private ListItem line(LeftOut each) {
        return each.spans().isEmpty()
                ? decided(
                        new ListItem(quote(link(each.links().getFirst()))),
                        each.decision(),
                        each.links().getFirst().source().span())
                : line(each.spans().getFirst(), each.decision());
    }

    private Span link(Relation link, Map<AnnotationId, String> quotes) {
        Span leads = quote(getTranslation(
                "curate.leads",
                getTranslation("canvas.link." + link.kind() + ".from"),
                quotes.getOrDefault(link.target(), "?")));
        leads.getElement().setAttribute("data-gold-link", link.kind().name());
        return leads;
    }

    private String link(Case.Link link) {
        return getTranslation(
                "curate.link",
                link.source().quote(),
                getTranslation("canvas.link." + link.kind() + ".from"),
                link.target().quote());
    }

    private static Span quote(String words) {
        Span quote = new Span(words);
        quote.getElement().setAttribute("dir", "auto");
        return quote;
    }

    /** Names whose reading was chosen, for whoever decided is named, too. */
    private String how(Decision decision) {
        if (decision.kind() != Decision.Kind.CHOSEN) {
            return getTranslation("curate.kind." + decision.kind());
        }
        return getTranslation(
                "curate.reading-of",
                decision.readings().stream()
                        .filter(Decision.Read::chosen)
                        .map(Decision.Read::reader)
                        .map(this::name)
                        .distinct()
                        .collect(Collectors.joining(getTranslation("publication.and"))));
    }

    private String name(Origin member) {
        return names.getOrDefault(member.id(), member.name());
    }

    private ListItem decided(ListItem line, Decision decision, TextSpan place) {
        Span decided = new Span(
                getTranslation("curate.decided", how(decision), name(decision.by()), Date.from(decision.at())));
        decided.addClassName("secondary");
        line.add(decided);
        if (decision.note() != null) {
            Span note = quote(decision.note());
            note.addClassName("secondary");
            line.add(note);
        }
        if (again != null && decision.kind() != Decision.Kind.CARRIED) {
            Button open = new Button(getTranslation("curate.again"), click -> again.decide(decision, place));
            open.addThemeVariants(ButtonVariant.TERTIARY);
            open.getElement().setAttribute("data-action", "decide-again");
            line.add(open);
        }
        line.getElement().setAttribute("data-gold", decision.kind().name());
        return line;
    }
}
