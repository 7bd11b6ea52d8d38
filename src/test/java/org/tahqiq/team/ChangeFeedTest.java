package org.tahqiq.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tahqiq.Api;

class ChangeFeedTest {

    /** A million changes are read in thousands of parts: each must cost what it holds, not what is left. */
    @Test
    void aPartIsReadAlongTheKeyAndNotSorted() {
        String plan = Api.bean(JdbcClient.class)
                .sql("explain " + ChangeFeed.AFTER)
                .params(new UUID(0, 1), 5L, 10)
                .query(String.class)
                .single();
        assertThat(plan).contains("CHAIN_ID = ?1").contains("index sorted");
    }
}
