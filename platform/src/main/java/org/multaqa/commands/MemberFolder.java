package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multaqa.keyholder.Invitation;
import org.multaqa.keyholder.MemberKey;
import org.multaqa.keyholder.Purpose;
import org.multaqa.keyholder.RemoteKeyHolder;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.MembersSecret;
import org.multaqa.linkage.oprf.GroupKey;

/**
 * A member's own keys, and the invitation that it pinned when it was enrolled: no share of the
 * secret lies here, so every token is asked for from two of three holders.
 */
final class MemberFolder implements EncodingKeys {
    static final String INVITATION = "invitation";
    private static final String MEMBER = "member.key";

    private final Path folder;
    private final Invitation invitation;
    private final MembersSecret members;
    private final CharitySecret charity;
    private final MemberKey member;
    private final List<RemoteKeyHolder> holders;

    private MemberFolder(
            Path folder,
            Invitation invitation,
            MembersSecret members,
            CharitySecret charity,
            MemberKey member,
            Purpose purpose,
            String agreement) {
        this.folder = folder;
        this.invitation = invitation;
        this.members = members;
        this.charity = charity;
        this.member = member;
        holders = RemoteKeyHolder.all(invitation, member, purpose, agreement, Clock.systemUTC());
    }

    /** Whether a folder is a member's. */
    static boolean isOne(Path folder) {
        return Files.exists(folder.resolve(INVITATION));
    }

    /** Writes a new folder, whole or not at all; refuses one that is there already. */
    static void write(Path folder, Invitation invitation, MembersSecret members, MemberKey member)
            throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(INVITATION, invitation.written());
        files.put(KeyFolder.MEMBERS, members.written());
        files.put(MEMBER, member.written());
        try (CharitySecret charity = CharitySecret.fresh()) {
            files.put(KeyFolder.CHARITY, charity.written());
            KeyFolder.write(folder, files);
        }
    }

    /** Reads a folder; refuses what is no key, by its file. */
    static MemberFolder read(Path folder, Purpose purpose, String agreement) {
        Path key = folder.resolve(MEMBER);
        return new MemberFolder(
                folder,
                Invitation.read(folder.resolve(INVITATION)),
                KeyFolder.key(folder.resolve(KeyFolder.MEMBERS), MembersSecret::read),
                KeyFolder.key(folder.resolve(KeyFolder.CHARITY), CharitySecret::read),
                MemberKey.read(KeyFolder.text(key), key.toString()),
                purpose,
                agreement);
    }

    @Override
    public GroupKey group() {
        return invitation.group();
    }

    @Override
    public List<RemoteKeyHolder> holders() {
        return holders;
    }

    @Override
    public MembersSecret members() {
        return members;
    }

    @Override
    public CharitySecret charity() {
        return charity;
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        holders.forEach(RemoteKeyHolder::close);
        member.close();
        members.close();
        charity.close();
    }
}
