package org.tahqiq.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahqiq.store.StartRefused;

class ClusterSettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search.example.org:9200",
                "ftp://search.example.org",
                "https://salma:secret@search.example.org",
                "https://search.example.org/behind/a/path",
                "https://"
            })
    void refusesWhatIsNoNodeAndRepeatsNoPassword(String node) {
        assertThatThrownBy(() -> new ClusterSettings(List.of(node), "tahqiq", "", ""))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("TAHQIQ_OPENSEARCH")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Tahqiq", "-a", "a,b", "تحقيق", "*"})
    void refusesANameThatOpenSearchWouldNotTake(String name) {
        assertThatThrownBy(() -> new ClusterSettings(List.of(), name, "", "")).isInstanceOf(StartRefused.class);
    }

    @Test
    void tellsNobodyThePassword() {
        assertThat(new ClusterSettings(List.of("https://a.example:9200/"), "tahqiq", "salma", "secret"))
                .asString()
                .doesNotContain("secret");
    }
}
