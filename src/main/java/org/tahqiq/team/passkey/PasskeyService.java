package org.tahqiq.team.passkey;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.team.Audited;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The caller's own passkeys: added from the device at hand, named, removed. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class PasskeyService {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final WebAuthnRelyingPartyOperations library;
    private final PasskeyRows rows;
    private final CurrentMember current;
    private final ApplicationEventPublisher events;

    PasskeyService(
            WebAuthnRelyingPartyOperations library,
            PasskeyRows rows,
            CurrentMember current,
            ApplicationEventPublisher events) {
        this.library = library;
        this.rows = rows;
        this.current = current;
        this.events = events;
    }

    /**
     * A passkey as its owner knows it.
     *
     * @param id of the key in the device, base64url
     */
    public record Passkey(String id, String label, Instant createdAt, Instant lastUsedAt) {

        /** Whether it was ever used; the library has no word for never. */
        public boolean used() {
            return lastUsedAt.isAfter(createdAt.plusSeconds(1));
        }
    }

    /** What a device is asked; good for one answer. */
    public static final class Question {

        private final PublicKeyCredentialCreationOptions options;

        private Question(PublicKeyCredentialCreationOptions options) {
            this.options = options;
        }

        /** As {@code PublicKeyCredential.parseCreationOptionsFromJSON} takes it. */
        public String json() {
            return JSON.writeValueAsString(options);
        }
    }

    @Transactional(readOnly = true)
    public List<Passkey> own() {
        return rows.findByUserId(handle()).stream()
                .map(record -> new Passkey(
                        record.getCredentialId().toBase64UrlString(),
                        record.getLabel(),
                        record.getCreated(),
                        record.getLastUsed()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Question ask() {
        current.requireMoreThanReading();
        return new Question(library.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(Objects.requireNonNull(
                        SecurityContextHolder.getContext().getAuthentication()))));
    }

    /**
     * Adds the key a device made.
     *
     * @param answer as {@code PublicKeyCredential.toJSON} writes it
     * @throws Refusal {@code passkey} when it does not fit the question
     */
    public void add(Question question, String answer, @Nullable String label) {
        String name = Typed.line("label", label, 100);
        CredentialRecord made;
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> credential =
                    JSON.readValue(answer, new TypeReference<>() {});
            made = library.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    question.options, new RelyingPartyPublicKey(credential, name)));
        } catch (JacksonException | IllegalArgumentException | com.webauthn4j.util.exception.WebAuthnException e) {
            throw Refusal.invalid("passkey");
        }
        events.publishEvent(new PasskeyEvent("passkey.added", current.id().value(), made.getLabel()));
    }

    public void remove(String id) {
        CredentialRecord found = rows.findByUserId(handle()).stream()
                .filter(record -> record.getCredentialId().toBase64UrlString().equals(id))
                .findFirst()
                .orElseThrow(Refusal::unknown);
        rows.delete(found.getCredentialId());
        events.publishEvent(new PasskeyEvent("passkey.removed", current.id().value(), found.getLabel()));
    }

    private Bytes handle() {
        return PasskeyRows.handle(current.id().value());
    }

    /** A passkey came or went. */
    record PasskeyEvent(String auditAction, UUID auditSubject, String label) implements Audited {

        @Override
        public @Nullable CorpusId auditCorpus() {
            return null;
        }

        @Override
        public @Nullable Object auditBefore() {
            return null;
        }

        @Override
        public Object auditAfter() {
            return Map.of("label", label);
        }
    }
}
