package org.tahqiq.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.text.Refusal;

class RetryTest {

    private AnnotationConfigApplicationContext application;
    private Outer outer;
    private Inner inner;

    @BeforeEach
    void start() {
        application = new AnnotationConfigApplicationContext(Wiring.class);
        outer = application.getBean(Outer.class);
        inner = application.getBean("inner", Inner.class);
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "90131", "23505"})
    void theLoserOfAConflictTriesAgain(String state) {
        outer.loses(2, state);
        assertThat(outer.work()).isEqualTo("done");
        assertThat(outer.tries()).isEqualTo(3);
    }

    @Test
    void itGivesUpAfterThreeMoreTriesAndSaysWhy() {
        outer.loses(100, "40001");
        assertThatThrownBy(outer::work)
                .isInstanceOf(DataAccessResourceFailureException.class)
                .hasMessage("lost");
        assertThat(outer.tries()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"58030", "HYT00"})
    void otherFailuresAreNotTriedAgain(String state) {
        outer.loses(1, state);
        assertThatThrownBy(outer::work).isInstanceOf(Refusal.class).hasMessage("database");
        assertThat(outer.tries()).isEqualTo(1);
    }

    @Test
    void anInnerTransactionIsTriedOnlyWithTheOuterOne() {
        inner.loses(2, "40001");
        assertThat(outer.work()).isEqualTo("done");
        assertThat(inner.tries()).isEqualTo(3);
        assertThat(outer.tries()).isEqualTo(3);
    }

    /** Loses as often as it is told, then works. */
    @Transactional
    static class Inner {

        private int losses;
        private String state = "";
        private int tries;

        void loses(int times, String state) {
            this.losses = times;
            this.state = state;
            this.tries = 0;
        }

        int tries() {
            return tries;
        }

        String work() {
            tries++;
            if (tries <= losses) {
                throw new DataAccessResourceFailureException("lost", new SQLException("conflict", state));
            }
            return "done";
        }
    }

    @Transactional
    static class Outer extends Inner {

        private final Inner inner;

        Outer(Inner inner) {
            this.inner = inner;
        }

        @Override
        String work() {
            super.work();
            return inner.work();
        }
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    @Import(RetryConfiguration.class)
    static class Wiring {

        @Bean
        DataSource source() {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL("jdbc:h2:mem:");
            return source;
        }

        @Bean
        DataSourceTransactionManager transactions(DataSource source) {
            return new DataSourceTransactionManager(source);
        }

        @Bean
        Inner inner() {
            return new Inner();
        }

        @Bean
        Outer outer(Inner inner) {
            return new Outer(inner);
        }
    }
}
