package org.multaqa.commands;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.agreements.HelpKind;
import org.multaqa.database.Refusal;
import org.multaqa.keyholder.Purpose;
import org.multaqa.linkage.encode.Subject;
import org.multaqa.linkage.index.Entry;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the verbs of a member understand that work on a list. */
final class ListOptions {
    /** Entries stand until the end of the year in which the help is a year old. */
    private static final int QUARTERS = 4;

    @Mixin CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "LIST.csv", description = "The list of this charity.")
    Path list = Path.of("");

    @Option(
            names = "--keys",
            required = true,
            paramLabel = "DIR",
            description = "The member's folder (member enrol).")
    Path keys = Path.of("");

    @Option(
            names = "--agreement",
            required = true,
            paramLabel = "ID",
            description = "The data-sharing agreement under which this is done.")
    UUID agreement = new UUID(0, 0);

    @Option(
            names = "--kind",
            required = true,
            paramLabel = "KIND",
            description = "food, cash, items, winter, rent, school or shelter.")
    HelpKind kind = HelpKind.FOOD;

    @Option(
            names = "--column",
            paramLabel = "FIELD=HEADER",
            description = "The header of a field's column where it is another than the field's.")
    Map<String, String> columns = Map.of();

    OwnList read() {
        return OwnList.read(common, list, columns);
    }

    MemberFolder folder(Purpose purpose) {
        return MemberFolder.read(keys, purpose, agreement.toString());
    }

    /** The rows of a list as they are encoded with help of a month and a place. */
    List<Subject> subjects(OwnList own, YearMonth month, int subDistrict, MemberFolder folder) {
        return own.subjects(help(kind, month, subDistrict), folder.members());
    }

    /** What an entry says of the help, and how long it stands. */
    static Subject.Help help(HelpKind kind, YearMonth month, int subDistrict) {
        int last = Entry.quarter(month) + QUARTERS;
        return new Subject.Help(kind.ordinal(), month, subDistrict, last);
    }

    /** The digits of a sub-district's code; zero where none is said. */
    static int subDistrict(@Nullable String code) {
        if (code == null) {
            return 0;
        }
        if (!code.strip().matches("(?i)SY\\d{6}")) {
            throw new Refusal("exchange.place-unfit", "place", code);
        }
        return Integer.parseInt(code.strip().substring(2));
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
