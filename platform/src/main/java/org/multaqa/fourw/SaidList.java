package org.multaqa.fourw;

import java.util.List;
import org.multaqa.language.Message;

/** Several things said one after the other, each in the language of the whole. */
final class SaidList {
    private SaidList() {}

    /** A message that says all; an empty text for none. */
    static Object of(List<Message> all) {
        Object said = all.isEmpty() ? "" : all.getLast();
        for (int i = all.size() - 2; i >= 0; i--) {
            said = Message.of("fourw.and", "first", all.get(i), "rest", said);
        }
        return said;
    }
}
