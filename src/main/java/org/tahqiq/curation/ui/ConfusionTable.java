package org.tahqiq.curation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.curation.Agreement;
import org.tahqiq.curation.Confusion;
import org.tahqiq.curation.Said;
import org.tahqiq.team.CorpusId;

/** What one reader made of the spans of another; each number leads to those of them that differ. */
class ConfusionTable extends Composite<Div> {

    private final CorpusId corpus;
    private final Map<UUID, String> names;
    private final Confusion confusion;
    private final Asked asked;

    ConfusionTable(CorpusId corpus, Agreement agreement, Map<UUID, String> names, Asked asked) {
        this.corpus = corpus;
        this.names = names;
        this.asked = asked;
        this.confusion = agreement.confusion(asked.first(), asked.second());
        UUID inRows = asked.first();
        UUID inColumns = asked.second();
        boolean ofAny = inRows == null || inColumns == null;
        String title = told(ofAny ? "agreement.confusion-of-any" : "agreement.confusion-of");
        Table table = new Table(
                title,
                Stream.concat(
                                Stream.of(told(ofAny ? "agreement.said" : "agreement.said-between")),
                                Arrays.stream(Said.values()).map(said -> words(inColumns, said)))
                        .toList());
        table.addClassName("confusion");
        for (Said first : Said.values()) {
            table.row(
                    words(inRows, first),
                    Arrays.stream(Said.values())
                            .map(second -> cell(first, second))
                            .toList());
        }
        getContent().addClassName("card");
        getContent()
                .add(
                        new H2(title),
                        new Paragraph(told(ofAny ? "agreement.confusion-of-any-says" : "agreement.confusion-says")),
                        table);
    }

    /** The one in the rows is named first. */
    private String told(String key) {
        return getTranslation(key, name(asked.first()), name(asked.second()));
    }

    private String name(@Nullable UUID reader) {
        return reader == null ? "" : names.getOrDefault(reader, "");
    }

    /** @param reader null where it is of any two */
    private String words(@Nullable UUID reader, Said said) {
        String words = getTranslation("agreement.said." + said);
        return reader == null ? words : getTranslation("agreement.said-by", name(reader), words);
    }

    private Element cell(Said first, Said second) {
        if (first == Said.NOTHING && second == Said.NOTHING) {
            return Table.words("");
        }
        long spans = confusion.spans(first, second);
        long differing = confusion.differing(first, second);
        String written = first == second
                ? getTranslation("agreement.cell-same", spans, differing)
                : getTranslation("agreement.cell", spans);
        if (differing == 0) {
            return Table.words(written);
        }
        Asked.Cell cell = new Asked.Cell(first, second);
        Element link = new Element("a")
                .setAttribute("href", asked.at(cell).address(corpus))
                .setAttribute("data-cell", first + "-" + second)
                .setAttribute(
                        "aria-label",
                        getTranslation(
                                "agreement.cell-opens",
                                words(asked.first(), first),
                                words(asked.second(), second),
                                spans,
                                differing))
                .setText(written);
        if (cell.equals(asked.cell())) {
            link.setAttribute("aria-current", "true");
        }
        return link;
    }
}
