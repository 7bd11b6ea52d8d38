package org.tahqiq.store.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.tahqiq.ServicesOnly;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.CorpusService;
import org.tahqiq.store.Blobs;
import org.tahqiq.store.Jobs;
import org.tahqiq.team.ServerCommand;

/** An installation with a little of everything, and a backup of it. */
final class SmallInstallation implements AutoCloseable {

    static final String TEXT = "قال الوزير إن نسبة البطالة انخفضت إلى 11.4 في المئة خلال العام الماضي";
    static final String PAGE = "صفحة محفوظة";

    private final ConfigurableApplicationContext application;
    private final String blob;

    private SmallInstallation(ConfigurableApplicationContext application) {
        this.application = application;
        ServicesOnly.signIn(application);
        var corpus = the(CorpusService.class).make(new CorpusService.Description("أخبار الاقتصاد", null, null, null));
        the(ArticleService.class).add(corpus.id(), TEXT, new Article.Description("البطالة", null, null, null, "ar"));
        blob = the(Blobs.class)
                .keep(new ByteArrayInputStream(PAGE.getBytes(StandardCharsets.UTF_8)), 1000)
                .sha256();
    }

    static SmallInstallation start(Path home) {
        return new SmallInstallation(ServicesOnly.start("tahqiq.home=" + home));
    }

    <T> T the(Class<T> part) {
        return application.getBean(part);
    }

    String blob() {
        return blob;
    }

    Path backup() {
        Kept made = the(Backups.class).make(Kept.Reason.ASKED, Jobs.UNSEEN);
        assertThat(made.provedAt()).as(String.valueOf(made.proof())).isPresent();
        return the(Backups.class).file(made.name());
    }

    /** As at the console. */
    static void restore(Path home, Path from) throws Exception {
        try (var console = new SpringApplicationBuilder(ServerCommand.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run("--tahqiq.home=" + home, "--logging.level.root=off")) {
            console.getBean(Restoring.class).restore(from);
        }
    }

    @Override
    public void close() {
        application.close();
    }
}
