package org.tahqiq.team.passkey;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.SignInService;
import org.tahqiq.team.SignedIn;

/** Members, as the library asks for them: there is nothing to keep of them beside what they are. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final SignInService signIn;

    PasskeyOwners(SignInService signIn) {
        this.signIn = signIn;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return shown(signIn.byPasskey(new MemberId(PasskeyRows.member(handle))));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return shown(signIn.byName(name));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("Members are made elsewhere");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("Members are never deleted");
    }

    private static @Nullable PublicKeyCredentialUserEntity shown(Optional<SignedIn> member) {
        return member.map(found -> (PublicKeyCredentialUserEntity) ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(PasskeyRows.handle(found.id().value()))
                        .name(found.getUsername())
                        .displayName(found.getName())
                        .build())
                .orElse(null);
    }
}
