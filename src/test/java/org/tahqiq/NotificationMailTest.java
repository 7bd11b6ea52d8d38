package org.tahqiq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import org.tahqiq.article.CorpusService;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.Callers;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.Member;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.NotificationService;
import org.tahqiq.team.Role;
import org.tahqiq.team.Setting;
import org.tahqiq.team.SettingsService;
import org.tahqiq.team.Tiding;

/** Notifications by e-mail, to a server within the test. */
class NotificationMailTest {

    @Test
    void whatIsAtTheBellIsWrittenToItsMemberUnlessTheyWantNone(@TempDir Path home) throws Exception {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        try (Demo demo = Demo.start(
                home,
                "--tahqiq.base-url=https://desk.example",
                "--tahqiq.mail-from=desk@desk.example",
                "--spring.mail.host=localhost",
                "--spring.mail.port=" + server.getSmtp().getPort())) {
            ConfigurableApplicationContext application = demo.application();
            Callers.signInAdmin(application);
            var corpus = application
                    .getBean(CorpusService.class)
                    .make(new CorpusService.Description("أخبار", null, null, null));
            MemberId layla = member(application, "layla", "layla@desk.example", corpus.id());
            MemberId omar = member(application, "omar", "omar@desk.example", corpus.id());
            MemberId salma = member(application, "salma", null, corpus.id());
            Callers.signIn(application, "omar");
            application.getBean(NotificationService.class).silence(Tiding.Kind.ASSIGNED, Tiding.Channel.MAIL, true);
            Callers.signInAdmin(application);
            var transaction = application.getBean(TransactionTemplate.class);
            for (MemberId member : new MemberId[] {omar, salma, layla}) {
                transaction.executeWithoutResult(status -> application.publishEvent(
                        new Tiding(member, Tiding.Kind.ASSIGNED, corpus.id(), "وصلت 40 طائرة", "articles/1?span=2")));
            }
            assertThat(server.waitForIncomingEmail(Duration.ofSeconds(20).toMillis(), 1))
                    .isTrue();
            MimeMessage[] received = server.getReceivedMessages();
            assertThat(received).hasSize(1);
            assertThat(received[0].getAllRecipients()[0].toString()).isEqualTo("layla@desk.example");
            assertThat(received[0].getFrom()[0].toString()).isEqualTo("desk@desk.example");
            assertThat(received[0].getSubject()).isEqualTo("أُوكل إليك ادعاء");
            assertThat(received[0].getContent().toString())
                    .contains("وصلت 40 طائرة", "https://desk.example/articles/1?span=2");
            Callers.signIn(application, "omar");
            assertThat(application.getBean(NotificationService.class).unread()).isEqualTo(1);
            theSettingsScreenTriesTheServer(application, server);
        } finally {
            SecurityContextHolder.clearContext();
            server.stop();
        }
    }

    private static void theSettingsScreenTriesTheServer(ConfigurableApplicationContext application, GreenMail server) {
        SettingsService settings = application.getBean(SettingsService.class);
        MemberId admin = Callers.signInAdmin(application);
        assertThatThrownBy(() -> settings.tryMail("تجربة", "يعمل")).hasMessage("mail-nowhere");
        MemberService members = application.getBean(MemberService.class);
        Member stored = members.get(admin);
        members.change(
                admin,
                SeenVersion.of(stored.version()),
                new MemberService.Change(stored.displayName(), "admin@desk.example", null, null));
        assertThat(settings.tryMail("تجربة", "يعمل")).isEqualTo("admin@desk.example");
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(settings.look()).containsEntry(Setting.MAIL_FROM, "desk@desk.example");
        server.stop();
        assertThatThrownBy(() -> settings.tryMail("تجربة", "يعمل")).hasMessage("mail-refused");
        Callers.signIn(application, "omar");
        assertThatThrownBy(settings::look).hasMessage("role-needed");
        assertThatThrownBy(() -> settings.tryMail("تجربة", "يعمل")).hasMessage("role-needed");
    }

    private static MemberId member(
            ConfigurableApplicationContext application, String name, String mail, CorpusId corpus) {
        MemberService members = application.getBean(MemberService.class);
        Member member = members.add(name, name, mail).member();
        members.setRoles(corpus, member.id(), () -> Set.of(Role.REVIEWER));
        return member.id();
    }
}
