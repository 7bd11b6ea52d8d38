package org.tahqiq.team.passkey;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The passkeys of all members, as the library wants them kept. A device knows a member by the bytes of their id. */
@Component
class PasskeyRows implements UserCredentialRepository {

    private static final String COLUMNS = """
            select credential_id, member_id, label, public_key, signature_count, verified, backup_eligible, backed_up,
                transports, created_at, last_used_at, attestation
            from passkey
            """;

    private final JdbcClient database;

    PasskeyRows(JdbcClient database) {
        this.database = database;
    }

    static Bytes handle(UUID member) {
        return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(member.getMostSignificantBits())
                .putLong(member.getLeastSignificantBits())
                .array());
    }

    /** Whom a device means; a handle of another length is nobody's. */
    static UUID member(Bytes handle) {
        byte[] bytes = handle.getBytes();
        if (bytes.length != 2 * Long.BYTES) {
            return new UUID(0, 0);
        }
        ByteBuffer read = ByteBuffer.wrap(bytes);
        return new UUID(read.getLong(), read.getLong());
    }

    @Override
    public void delete(Bytes credential) {
        database.sql("delete from passkey where credential_id = ?")
                .param(credential.toBase64UrlString())
                .update();
    }

    /** A new one, or one that was used: its counter and what its device says of copies move on. */
    @Override
    public void save(CredentialRecord record) {
        int known = database.sql("""
                        update passkey set signature_count = ?, verified = ?, backed_up = ?, last_used_at = ?
                        where credential_id = ?
                        """)
                .params(
                        record.getSignatureCount(),
                        record.isUvInitialized(),
                        record.isBackupState(),
                        record.getLastUsed().atOffset(ZoneOffset.UTC),
                        record.getCredentialId().toBase64UrlString())
                .update();
        if (known == 0) {
            insert(record);
        }
    }

    private void insert(CredentialRecord record) {
        database.sql("""
                        insert into passkey (credential_id, member_id, label, public_key, signature_count, verified,
                            backup_eligible, backed_up, transports, created_at, last_used_at, attestation)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        record.getCredentialId().toBase64UrlString(),
                        member(record.getUserEntityUserId()),
                        record.getLabel(),
                        new Bytes(record.getPublicKey().getBytes()).toBase64UrlString(),
                        record.getSignatureCount(),
                        record.isUvInitialized(),
                        record.isBackupEligible(),
                        record.isBackupState(),
                        record.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(" ")),
                        record.getCreated().atOffset(ZoneOffset.UTC),
                        record.getLastUsed().atOffset(ZoneOffset.UTC),
                        Objects.requireNonNull(record.getAttestationObject()).toBase64UrlString())
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return database.sql(COLUMNS + "where credential_id = ?")
                .param(credential.toBase64UrlString())
                .query(PasskeyRows::record)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return database.sql(COLUMNS + "where member_id = ? order by created_at, credential_id")
                .param(member(handle))
                .query(PasskeyRows::record)
                .list();
    }

    private static CredentialRecord record(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(row.getString(1)))
                .userEntityUserId(handle(row.getObject(2, UUID.class)))
                .label(row.getString(3))
                .publicKey(ImmutablePublicKeyCose.fromBase64(row.getString(4)))
                .signatureCount(row.getLong(5))
                .uvInitialized(row.getBoolean(6))
                .backupEligible(row.getBoolean(7))
                .backupState(row.getBoolean(8))
                .transports(transports(row.getString(9)))
                .created(row.getObject(10, OffsetDateTime.class).toInstant())
                .lastUsed(row.getObject(11, OffsetDateTime.class).toInstant())
                // The library takes the key from here when it checks a signature.
                .attestationObject(Bytes.fromBase64(row.getString(12)))
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String words) {
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }
}
