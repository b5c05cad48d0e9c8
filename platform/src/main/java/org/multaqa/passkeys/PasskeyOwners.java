package org.multaqa.passkeys;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Person;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** People as Web Authentication names them: by the bytes of their id, not by their address. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private final People people;

    PasskeyOwners(People people) {
        this.people = people;
    }

    static Bytes id(UUID person) {
        return new Bytes(
                ByteBuffer.allocate(16)
                        .putLong(person.getMostSignificantBits())
                        .putLong(person.getLeastSignificantBits())
                        .array());
    }

    static UUID person(Bytes id) {
        ByteBuffer bytes = ByteBuffer.wrap(id.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return id.getBytes().length == 16
                ? people.find(person(id)).map(PasskeyOwners::entity).orElse(null)
                : null;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String email) {
        return people.findByEmail(email).map(PasskeyOwners::entity).orElse(null);
    }

    private static PublicKeyCredentialUserEntity entity(Person person) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(id(person.id()))
                .name(person.email())
                .displayName(person.name())
                .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new IllegalStateException("people are made by invitations, not by passkeys");
    }

    @Override
    public void delete(Bytes id) {
        throw new IllegalStateException("people are not removed by passkeys");
    }
}
