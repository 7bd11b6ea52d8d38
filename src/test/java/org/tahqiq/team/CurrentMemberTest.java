package org.tahqiq.team;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.Api;

class CurrentMemberTest {

    private final CurrentMember current = Api.bean(CurrentMember.class);
    private final Api.Desk desk = Api.desk();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aScopeIsOfUseWhereARoleCanUseIt() {
        Callers.signIn(desk.editor());
        assertThat(current.usefulScopes()).containsExactlyInAnyOrder(Scope.READ, Scope.EXPORT, Scope.ANNOTATE);
        Callers.signIn(desk.with("CURATOR", "REVIEWER"));
        assertThat(current.usefulScopes())
                .containsExactlyInAnyOrder(Scope.READ, Scope.EXPORT, Scope.REVIEW, Scope.CURATE);
        Callers.signIn(Api.bean(Members.class), "admin");
        assertThat(current.usefulScopes()).containsExactlyInAnyOrder(Scope.values());
    }
}
