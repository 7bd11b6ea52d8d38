package org.tahqiq.team.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahqiq.store.StartRefused;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;

class OidcSettingsTest {

    private static final String CORPUS = "019f1111-0000-7000-8000-000000000000";

    @Test
    void onlyGroupsThatAreWrittenDownStandForRoles() {
        GroupRoles roles = new GroupRoles(List.of(
                "newsroom=" + CORPUS + ":EDITOR",
                " غرفة الأخبار=" + CORPUS + ":REVIEWER",
                "a=b=" + CORPUS + ":CURATOR"));
        assertThat(roles.of(List.of("newsroom", "غرفة الأخبار", "sports")))
                .isEqualTo(Map.of(new CorpusId(UUID.fromString(CORPUS)), Set.of(Role.EDITOR, Role.REVIEWER)));
        assertThat(roles.of(List.of("a=b")).values()).containsExactly(Set.of(Role.CURATOR));
        assertThat(roles.of(List.of("NEWSROOM"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admins=" + CORPUS + ":ADMIN",
                "newsroom=" + CORPUS + ":editor",
                "newsroom=" + CORPUS,
                "newsroom=EDITOR",
                "=" + CORPUS + ":EDITOR",
                ""
            })
    void aMappingThatIsNoneIsRefusedAtTheStart(String line) {
        assertThatThrownBy(() -> new GroupRoles(List.of(line)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(line);
    }

    @Test
    void anIssuerWithoutAClientIsRefusedAtTheStart() {
        assertThatThrownBy(() -> settings("https://id.example", "")).isInstanceOf(StartRefused.class);
    }

    @Test
    void aProviderInsideIsNotDialledUnlessItsNetworkIsNamed() throws IOException {
        try (ServerSocket inside = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            inside.setSoTimeout(100);
            Provider provider = new Provider(settings("http://127.0.0.1:" + inside.getLocalPort(), "tahqiq"), "");
            assertThatThrownBy(provider::discover).isInstanceOf(Refusal.class).hasMessage("url-blocked");
            assertThatThrownBy(inside::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static OidcSettings settings(String issuer, String client) {
        return new OidcSettings(issuer, client, "", "", "groups", List.of(), List.of());
    }
}
