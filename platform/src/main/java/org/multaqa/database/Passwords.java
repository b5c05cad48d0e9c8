package org.multaqa.database;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;

/**
 * The roles of an embedded cluster: its superuser, for backup and setting up, the owner of the
 * database, as whom the program works, and the second login, see {@link NarrowLogin}. The passwords
 * are random and stand in a file that only its owner may read.
 */
record Passwords(String superuser, String owner, String narrow) {
    static final String SUPERUSER = "postgres";
    static final String OWNER = "multaqa";
    static final String NARROW = "multaqa_narrow";
    static final String DATABASE = "multaqa";

    /** Those of the directory, made now where it lacks them. */
    static Passwords of(DataDirectory directory) {
        Properties read = PrivateFiles.readProperties(directory.passwordFile());
        Passwords held =
                read == null
                        ? new Passwords(random(), random(), random())
                        : new Passwords(
                                read.getProperty(SUPERUSER, ""),
                                read.getProperty(OWNER, ""),
                                read.getProperty(NARROW, random()));
        if (read == null || read.getProperty(NARROW) == null) {
            PrivateFiles.writeProperties(
                    directory.passwordFile(),
                    Map.of(SUPERUSER, held.superuser, OWNER, held.owner, NARROW, held.narrow));
        }
        return held;
    }

    DatabaseAddress ownerAt(int port) {
        return DatabaseAddress.local(port, DATABASE, OWNER, owner);
    }

    DatabaseAddress narrowAt(int port) {
        return DatabaseAddress.local(port, DATABASE, NARROW, narrow);
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
