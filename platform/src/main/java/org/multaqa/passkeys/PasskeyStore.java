package org.multaqa.passkeys;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** Public keys of passkeys; the private halves never leave their owners' devices. */
@Repository
class PasskeyStore implements UserCredentialRepository {
    record Row(
            String id,
            UUID person,
            byte[] publicKey,
            long signatureCount,
            boolean uvInitialized,
            List<String> transports,
            boolean backupEligible,
            boolean backupState,
            byte[] attestation,
            byte[] clientData,
            String label,
            Instant created,
            Instant lastUsed) {}

    private final Database db;

    PasskeyStore(Database db) {
        this.db = db;
    }

    List<Passkey> of(UUID person) {
        return db.sql(
                        """
                        select id, label, created, last_used from passkeys.passkey
                        where person = :person order by created
                        """)
                .param("person", person)
                .list(Passkey.class);
    }

    boolean remove(UUID person, String id) {
        return db.sql("delete from passkeys.passkey where person = :person and id = :id")
                        .param("person", person)
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    public void delete(Bytes id) {
        db.sql("delete from passkeys.passkey where id = :id")
                .param("id", id.toBase64UrlString())
                .update();
    }

    @Override
    public void save(CredentialRecord it) {
        Set<String> transports =
                it.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .collect(Collectors.toSet());
        db.sql(
                        """
                        insert into passkeys.passkey (id, person, public_key, signature_count,
                            uv_initialized, transports, backup_eligible, backup_state, attestation,
                            client_data, label, created, last_used)
                        values (:id, :person, :key, :count, :uv, :transports, :eligible, :state,
                            :attestation, :clientData, :label, :created, :used)
                        on conflict (id) do update set signature_count = excluded.signature_count,
                            backup_state = excluded.backup_state, last_used = excluded.last_used
                        where passkeys.passkey.person = excluded.person
                        """)
                .param("id", it.getCredentialId().toBase64UrlString())
                .param("person", PasskeyOwners.person(it.getUserEntityUserId()))
                .param("key", it.getPublicKey().getBytes())
                .param("count", it.getSignatureCount())
                .param("uv", it.isUvInitialized())
                .array("transports", "text", transports)
                .param("eligible", it.isBackupEligible())
                .param("state", it.isBackupState())
                .param("attestation", bytes(it.getAttestationObject()))
                .param("clientData", bytes(it.getAttestationClientDataJSON()))
                .param("label", it.getLabel())
                .param("created", it.getCreated())
                .param("used", it.getLastUsed())
                .update();
    }

    private static byte[] bytes(@Nullable Bytes bytes) {
        return bytes == null ? new byte[0] : bytes.getBytes();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return db.sql("select * from passkeys.passkey where id = :id")
                .param("id", id.toBase64UrlString())
                .optional(Row.class)
                .map(PasskeyStore::credential)
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return db
                .sql("select * from passkeys.passkey where person = :person")
                .param("person", PasskeyOwners.person(user))
                .list(Row.class)
                .stream()
                .map(PasskeyStore::credential)
                .toList();
    }

    private static CredentialRecord credential(Row row) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(row.id()))
                .userEntityUserId(PasskeyOwners.id(row.person()))
                .publicKey(new ImmutablePublicKeyCose(row.publicKey()))
                .signatureCount(row.signatureCount())
                .uvInitialized(row.uvInitialized())
                .transports(
                        row.transports().stream()
                                .map(AuthenticatorTransport::valueOf)
                                .collect(Collectors.toSet()))
                .backupEligible(row.backupEligible())
                .backupState(row.backupState())
                .attestationObject(new Bytes(row.attestation()))
                .attestationClientDataJSON(new Bytes(row.clientData()))
                .label(row.label())
                .created(row.created())
                .lastUsed(row.lastUsed())
                .build();
    }
}
