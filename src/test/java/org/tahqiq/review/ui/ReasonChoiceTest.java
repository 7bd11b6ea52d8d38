package org.tahqiq.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.select.Select;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tahqiq.review.Verdict;

class ReasonChoiceTest {

    @Test
    void whatIsTrueHasNoFault() {
        Select<Verdict.Code> code = new Select<>();
        code.setItems(Verdict.Code.values());
        ReasonChoice reasons = new ReasonChoice(code);
        reasons.setValue(Set.of(Verdict.Reason.WRONG_NUMBER, Verdict.Reason.OLD_IMAGE));
        code.setValue(Verdict.Code.TRUE);
        assertThat(reasons.codes()).isEmpty();
        code.setValue(Verdict.Code.FALSE);
        assertThat(reasons.codes()).containsExactly("OLD_IMAGE", "WRONG_NUMBER");
    }
}
