package org.tahqiq.curation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tahqiq.curation.Agreement;
import org.tahqiq.curation.Agreement.Measure;
import org.tahqiq.team.CorpusId;

/** Who agrees with whom: a figure for each two members, which leads to the spans in which they differ. */
class PairTable extends Composite<Div> {

    /** Those that there are of two readers. */
    static final Measure[] MEASURES = {Measure.EXACT, Measure.OVERLAP, Measure.UNITIZING, Measure.ALPHA, Measure.COHEN};

    PairTable(CorpusId corpus, Agreement agreement, Map<UUID, String> names, Asked asked) {
        List<UUID> members = agreement.members();
        List<String> columns = new ArrayList<>(List.of(getTranslation("agreement.member")));
        members.forEach(member -> columns.add(names.getOrDefault(member, "")));
        Table table = new Table(getTranslation("agreement.pairs"), columns);
        List<Agreement.Row> rows = agreement.of(asked.kind().tag());
        for (UUID one : members) {
            table.row(
                    names.getOrDefault(one, ""),
                    members.stream()
                            .map(other -> cell(corpus, rows, asked, one, other))
                            .toList());
        }
        getContent().add(table);
    }

    private Element cell(CorpusId corpus, List<Agreement.Row> rows, Asked asked, UUID one, UUID other) {
        return rows.stream()
                .filter(row -> row.of(one, other))
                .findFirst()
                .map(row -> {
                    Double figure = row.by(asked.measure());
                    Element link = new Element("a")
                            .setAttribute("href", asked.between(one, other).address(corpus))
                            .setAttribute("data-pair", one + " " + other)
                            .setAttribute("title", getTranslation("agreement.shared", row.articles()))
                            .setText(figure == null ? "—" : getTranslation("agreement.figure", figure));
                    if (one.equals(asked.first()) && other.equals(asked.second())) {
                        link.setAttribute("aria-current", "true");
                    }
                    return link;
                })
                .orElseGet(() -> Table.words(""));
    }
}
