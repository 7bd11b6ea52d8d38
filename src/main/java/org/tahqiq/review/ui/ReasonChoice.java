package org.tahqiq.review.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.List;
import org.tahqiq.review.Verdict;

/** What is wrong with a claim, to be chosen; not asked of one that is true, for every reason names a fault. */
class ReasonChoice extends MultiSelectComboBox<Verdict.Reason> {

    /** @param code the verdict the reasons are of, as it is chosen */
    ReasonChoice(HasValue<?, Verdict.Code> code) {
        setLabel(getTranslation("review.reasons"));
        setItems(Verdict.Reason.values());
        setItemLabelGenerator(each -> getTranslation("reason." + each));
        code.addValueChangeListener(change -> setVisible(change.getValue() != Verdict.Code.TRUE));
    }

    /** Codes in their order; none of a claim that is true. */
    List<String> codes() {
        return isVisible() ? getValue().stream().sorted().map(Enum::name).toList() : List.of();
    }
}
