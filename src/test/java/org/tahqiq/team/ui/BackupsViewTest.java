package org.tahqiq.team.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BackupsViewTest {

    @Test
    void theCommandRestoresIntoTheKindOfDatabaseThatIsUsed() {
        assertThat(BackupsView.command(false, "tahqiq-1.zip"))
                .isEqualTo("TAHQIQ_HOME=/new/folder ./tahqiq restore /path/tahqiq-1.zip");
        assertThat(BackupsView.command(true, "tahqiq-1.zip"))
                .startsWith("SPRING_PROFILES_ACTIVE=postgresql TAHQIQ_DB_URL=")
                .endsWith("./tahqiq restore /path/tahqiq-1.zip");
    }
}
