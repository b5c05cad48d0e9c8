package org.multaqa.database;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;

/**
 * The two roles of an embedded cluster: its superuser, for backup and setting up, and the owner of
 * the database, as whom the program works. The passwords are random and stand in a file that only
 * its owner may read.
 */
record Passwords(String superuser, String owner) {
    static final String SUPERUSER = "postgres";
    static final String OWNER = "multaqa";
    static final String DATABASE = "multaqa";

    /** Those of the directory, made now where it has none. */
    static Passwords of(DataDirectory directory) {
        Properties read = PrivateFiles.readProperties(directory.passwordFile());
        if (read != null) {
            return new Passwords(read.getProperty(SUPERUSER, ""), read.getProperty(OWNER, ""));
        }
        Passwords made = new Passwords(random(), random());
        PrivateFiles.writeProperties(
                directory.passwordFile(), Map.of(SUPERUSER, made.superuser, OWNER, made.owner));
        return made;
    }

    DatabaseAddress ownerAt(int port) {
        return DatabaseAddress.local(port, DATABASE, OWNER, owner);
    }

    /** The superuser, in the database that every cluster has. */
    DatabaseAddress superuserAt(int port) {
        return DatabaseAddress.local(port, "postgres", SUPERUSER, superuser);
    }

    @Override
    public String toString() {
        return "passwords";
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
