package org.tahqiq.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.ServicesOnly;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.CorpusService;
import org.tahqiq.store.Paging;
import org.tahqiq.store.Saving;
import org.tahqiq.team.BackupService;
import org.tahqiq.text.Refusal;

/** Row 45: what a disk broke is found after the next start; it can be read, and nothing is built upon it. */
class ReferencesTest {

    @TempDir
    Path home;

    /** A row speaks of an article that is not there. */
    @BeforeEach
    void breakAReference() throws SQLException {
        try (SmallInstallation made = SmallInstallation.start(home);
                Connection connection = made.the(DataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            made.backup();
            statement.execute("set referential_integrity false");
            statement.executeUpdate("update folded_article set article_id = random_uuid()");
            statement.execute("set referential_integrity true");
        }
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aRowThatPointsAtNothingIsFoundAfterAStartAndNothingMoreIsSaved() {
        try (var damaged = ServicesOnly.start("tahqiq.home=" + home)) {
            ServicesOnly.signIn(damaged);
            damaged.getBean(References.class).look();
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> make(damaged));
            assertThat(refusal.code()).isEqualTo("database-unsound");
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.BUSY);
            BackupService backups = damaged.getBean(BackupService.class);
            assertThat(backups.take(backups.list().getFirst().name())).exists();
            CorpusService corpora = damaged.getBean(CorpusService.class);
            var corpus = corpora.list(new Paging(10, null)).items().getFirst();
            assertThat(damaged.getBean(ArticleService.class).count(corpus.id())).isOne();
        }
    }

    @Test
    void whoeverKeepsTheServerMayHaveOnlyTheLogTold() {
        try (var damaged = ServicesOnly.start("tahqiq.home=" + home, "tahqiq.self-check=tell")) {
            ServicesOnly.signIn(damaged);
            damaged.getBean(References.class).look();
            make(damaged);
        }
    }

    @Test
    void whatIsWholeIsSavedIn(@TempDir Path other) {
        try (SmallInstallation whole = SmallInstallation.start(other)) {
            whole.the(References.class).look();
            assertThat(whole.the(Saving.class).hindrance()).isEmpty();
        }
    }

    private static void make(ConfigurableApplicationContext in) {
        in.getBean(CorpusService.class).make(new CorpusService.Description("أخبار أخرى", null, null, null));
    }
}
