package org.multaqa.commands;

import java.nio.file.Path;
import java.util.List;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.MembersSecret;
import org.multaqa.linkage.oprf.GroupKey;
import org.multaqa.linkage.oprf.KeyHolder;

/** What a list is encoded with: a charity's secrets, and holders to ask. */
interface EncodingKeys extends AutoCloseable {
    GroupKey group();

    /** At least two of the three. */
    List<? extends KeyHolder> holders();

    MembersSecret members();

    CharitySecret charity();

    /** The folder they stand in. */
    Path folder();

    /** Where the tokens of these keys are kept between runs. */
    default Path tokens() {
        return folder().resolve(
                        "tokens-%d-%s-%s"
                                .formatted(
                                        group().epoch(),
                                        group().checkValue(),
                                        members().checkValue()));
    }

    @Override
    void close();
}
