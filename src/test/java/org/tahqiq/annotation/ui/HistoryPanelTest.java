package org.tahqiq.annotation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class HistoryPanelTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"وزير المالية\"}                    | \"وزير المالية\"",
                "{\"name\": \"موسكو\", \"annotation\": \"0198\"} | \"موسكو\"",
                "\"اقتصاد\"                                       | \"اقتصاد\"",
                "[{\"name\": \"موسكو\"}]                          | [{\"name\":\"موسكو\"}]",
                "{\"annotation\": \"0198\"}                       | ''",
            })
    void whoeverIsNamedInAFieldIsShownByName(String field, String shown) {
        assertThat(HistoryPanel.named(JsonMapper.shared().readTree(field)).toString())
                .isEqualTo(shown);
    }
}
