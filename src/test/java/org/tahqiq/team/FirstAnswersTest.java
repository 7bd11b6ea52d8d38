package org.tahqiq.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.tahqiq.Api;

class FirstAnswersTest {

    private final JdbcClient database = Api.bean(JdbcClient.class);

    @BeforeEach
    void signIn() {
        Callers.signIn(Api.bean(Members.class), "admin");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private FirstAnswers answers(InstantSource clock) {
        return new FirstAnswers(
                database, Api.bean(PlatformTransactionManager.class), Api.bean(CurrentMember.class), clock);
    }

    private static FirstAnswers.Request request(String key) {
        return new FirstAnswers.Request(key, "0".repeat(64), null);
    }

    @Test
    void forgetsAfterADay() {
        String old = Api.fresh("old");
        var answer = new FirstAnswers.Answer(201, "", "قديم");
        answers(InstantSource.system()).once(request(old), () -> answer);
        InstantSource tomorrow = () -> InstantSource.system().instant().plus(Duration.ofHours(25));
        var later = new FirstAnswers.Answer(201, "", "جديد");
        assertThat(answers(tomorrow).once(request(old), () -> later).body()).isEqualTo("جديد");
    }

    @Test
    @SuppressWarnings("NullAway") // a body that cannot be kept
    void keepsARefusalWholeOrNotAtAll() {
        String key = Api.fresh("half");
        var broken = new FirstAnswers.Answer(422, "", null);
        assertThatThrownBy(() -> answers(InstantSource.system()).once(request(key), () -> broken))
                .isInstanceOf(NullPointerException.class);
        assertThat(database.sql("select count(*) from idempotency_key where request_key = ?")
                        .params(key)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aNewInvitationEndsTheEarlierOnes() {
        MemberService members = Api.bean(MemberService.class);
        MemberService.Invited made = members.add(Api.fresh("ليلى"), null, null);
        AccessService access = Api.bean(AccessService.class);
        String first = secret(made.invitation());
        String second = secret(members.inviteAgain(made.member().id()));
        assertThatThrownBy(() -> access.invited(first)).hasMessage("link-dead");
        access.accept(second, "كلمة مرور طويلة جدًا");
        assertThatThrownBy(() -> access.invited(second)).hasMessage("link-dead");
    }

    @Test
    void thePasswordsHashLeavesWithTheSignIn() {
        Member member = new Member("ليلى", null, null, false, Instant.EPOCH);
        member.choosePassword("hash");
        SignedIn caller = SignedIn.byPassword(member);
        assertThat(caller.getPassword()).isEqualTo("hash");
        var authentication =
                UsernamePasswordAuthenticationToken.authenticated(caller, "password", caller.getAuthorities());
        authentication.eraseCredentials();
        assertThat(caller.getPassword()).isEmpty();
    }

    private static String secret(MemberService.Invitation invitation) {
        String link = invitation.link();
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
