package org.tahqiq.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tahqiq.Api;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.text.Refusal;

class RolesInTransactionTest {

    private final CurrentMember current = Api.bean(CurrentMember.class);
    private final MemberService members = Api.bean(MemberService.class);
    private final TransactionTemplate transaction = new TransactionTemplate(Api.bean(PlatformTransactionManager.class));
    private final Api.Desk desk = Api.desk();
    private final Api.Caller curator = desk.with("CURATOR", "EDITOR");
    private final CorpusId corpus = new CorpusId(UUID.fromString(desk.corpus()));

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoeverLosesARoleLosesItWithTheNextTransaction() {
        Callers.signIn(curator);
        assertThat(isEditor()).isTrue();
        transaction.executeWithoutResult(status -> {
            assertThat(isEditor()).isTrue();
            Api.admin()
                    .put(desk.path() + "/members/" + curator.id(), Map.of("roles", List.of("CURATOR")))
                    .expect(200);
            assertThat(isEditor()).as("as at its first question").isTrue();
            TransactionTemplate inner = new TransactionTemplate(Api.bean(PlatformTransactionManager.class));
            inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            assertThat(inner.<Boolean>execute(within -> isEditor()))
                    .as("in another one")
                    .isFalse();
            assertThat(isEditor()).isTrue();
        });
        assertThat(isEditor()).isFalse();
        assertThat(transaction.<Boolean>execute(status -> isEditor())).isFalse();
    }

    @Test
    void anArticleThatWasPutAwayIsGoneAtOnce() {
        ArticleService articles = Api.bean(ArticleService.class);
        ArticleId article = new ArticleId(UUID.fromString(desk.article()));
        Callers.signIn(curator);
        transaction.executeWithoutResult(status -> {
            assertThat(articles.requireThere(article)).isEqualTo(corpus);
            articles.delete(article, SeenVersion.of(articles.get(article).version()));
            assertThatThrownBy(() -> articles.requireThere(article)).isInstanceOf(Refusal.class);
            status.setRollbackOnly();
        });
        assertThat(articles.requireThere(article)).isEqualTo(corpus);
    }

    @Test
    void whoeverChangesTheirOwnRolesHasThemAtOnce() {
        Callers.signIn(curator);
        transaction.executeWithoutResult(status -> {
            assertThat(isEditor()).isTrue();
            members.setRoles(corpus, current.id(), () -> EnumSet.of(Role.CURATOR));
            assertThat(isEditor()).isFalse();
        });
    }

    private boolean isEditor() {
        return current.holds(corpus, Role.EDITOR);
    }
}
