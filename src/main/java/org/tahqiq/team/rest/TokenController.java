package org.tahqiq.team.rest;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.ApiToken;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.Scope;
import org.tahqiq.team.TokenService;
import org.tahqiq.text.Refusal;

@RestController
@RequestMapping("/api/v1")
class TokenController {

    record NewToken(
            @Nullable String name,
            @Nullable List<String> scopes,
            @Nullable List<UUID> corpora,
            @Nullable String expiresAt) {}

    record TokenAnswer(
            UUID id,
            @Nullable String token,
            String name,
            List<String> scopes,
            @Nullable List<UUID> corpora,
            @JsonInclude(ALWAYS) @Nullable String expiresAt,
            @Nullable String lastUsedAt) {

        static TokenAnswer of(ApiToken token, @Nullable String secret) {
            Set<CorpusId> corpora = token.corpora();
            return new TokenAnswer(
                    token.id(),
                    secret,
                    token.name(),
                    token.scopes().stream().map(Scope::label).toList(),
                    corpora == null
                            ? null
                            : corpora.stream().map(CorpusId::value).sorted().toList(),
                    text(token.expiresAt()),
                    text(token.lastUsedAt()));
        }

        private static @Nullable String text(@Nullable Object moment) {
            return moment == null ? null : moment.toString();
        }
    }

    private final TokenService tokens;

    TokenController(TokenService tokens) {
        this.tokens = tokens;
    }

    @PostMapping("/members/{id}/tokens")
    ResponseEntity<TokenAnswer> make(@PathVariable UUID id, @RequestBody NewToken request) {
        TokenService.Made made = tokens.make(new MemberId(id), () -> wanted(request));
        return ResponseEntity.created(
                        URI.create("/api/v1/tokens/" + made.token().id()))
                .eTag(Long.toString(made.token().version()))
                .body(TokenAnswer.of(made.token(), made.secret()));
    }

    @GetMapping("/members/{id}/tokens")
    Paging.Slice<TokenAnswer> list(@PathVariable UUID id, Paging paging) {
        List<ApiToken> all = tokens.list(new MemberId(id));
        UUID after = paging.afterId();
        List<ApiToken> behind = all.stream()
                .filter(token -> token.id().compareTo(after) > 0)
                .limit(paging.limit() + 1L)
                .toList();
        return paging.slice(behind, ApiToken::id).map(token -> TokenAnswer.of(token, null));
    }

    @DeleteMapping("/tokens/{id}")
    ResponseEntity<Void> revoke(@PathVariable UUID id, SeenVersion seen) {
        try {
            tokens.revoke(id, seen);
        } catch (Refusal refusal) {
            throw refusal.current() instanceof ApiToken stored
                    ? refusal.current(TokenAnswer.of(stored, null))
                    : refusal;
        }
        return ResponseEntity.noContent().build();
    }

    private static TokenService.Wanted wanted(NewToken request) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        if (request.scopes() != null) {
            request.scopes().forEach(label -> scopes.add(Scope.named(label)));
        }
        return new TokenService.Wanted(
                request.name(), scopes, corpora(request.corpora()), Moments.from("expiresAt", request.expiresAt()));
    }

    private static @Nullable Set<CorpusId> corpora(@Nullable List<UUID> ids) {
        if (ids == null) {
            return null;
        }
        if (ids.stream().anyMatch(Objects::isNull)) {
            throw Refusal.invalid("missing").at("corpora");
        }
        return ids.stream().map(CorpusId::new).collect(Collectors.toSet());
    }
}
