package org.tahqiq.curation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahqiq.curation.Agreement;
import org.tahqiq.curation.Agreement.Measure;

/** The figures of all readers together, each with what it says and how it is to be read. */
class MeasureTable extends Composite<Div> {

    private static final List<Measure> MEASURES =
            List.of(Measure.EXACT, Measure.OVERLAP, Measure.UNITIZING, Measure.ALPHA, Measure.FLEISS);

    /** Krippendorff, Content Analysis, 2nd edition, 2004, page 241: from here on one may rely on the data. */
    private static final double RELIABLE = 0.8;
    /** The same: from here on only tentative conclusions are to be drawn. */
    private static final double TENTATIVE = 0.667;

    /** Of fewer articles one that is read otherwise turns every figure: our own rule of thumb. */
    private static final int FEW = 10;

    MeasureTable(List<Agreement.Row> rows, long articles) {
        Agreement.Row all =
                rows.stream().filter(Agreement.Row::ofAll).findFirst().orElse(Agreement.Row.NONE);
        Table table = new Table(
                getTranslation("agreement.of-all"),
                List.of(
                        getTranslation("agreement.measure"),
                        getTranslation("agreement.value"),
                        getTranslation("agreement.says")));
        for (Measure measure : MEASURES) {
            Double figure = all.by(measure);
            table.row(
                    getTranslation("agreement.measure." + measure),
                    List.of(
                            Table.words(figure == null ? "—" : getTranslation("agreement.figure", figure)),
                            Table.words(getTranslation("agreement.about." + measure) + reading(measure, figure))));
        }
        getContent().addClassName("card");
        getContent().add(new H2(getTranslation("agreement.of-all")), table);
        if (articles < FEW) {
            getContent().add(new Paragraph(getTranslation("agreement.few", FEW)));
        }
    }

    /** F1 has no such marks: what is enough depends on the use. */
    private String reading(Measure measure, @Nullable Double figure) {
        if (figure == null) {
            return " " + getTranslation("agreement.undefined");
        }
        if (!measure.beyondChance()) {
            return "";
        }
        return " "
                + (figure >= RELIABLE
                        ? getTranslation("agreement.reliable")
                        : figure >= TENTATIVE
                                ? getTranslation("agreement.tentative")
                                : getTranslation("agreement.unreliable"));
    }
}
