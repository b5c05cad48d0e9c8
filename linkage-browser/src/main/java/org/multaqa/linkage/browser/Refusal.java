package org.multaqa.linkage.browser;

import java.util.Locale;
import java.util.function.Supplier;
import org.multaqa.linkage.encode.KeyFault;
import org.multaqa.linkage.oprf.ElementRefused;
import org.multaqa.linkage.oprf.LyingHolder;
import org.multaqa.linkage.record.ListFault;
import org.multaqa.linkage.wire.WireFault;
import org.teavm.jso.JSBody;

/**
 * What is refused, as the page catches it: an {@code Error} whose {@code kind} the page has words
 * for, with the {@code line} or the {@code holder} it is about and a {@code detail}.
 */
final class Refusal {
    private Refusal() {}

    /** Does something and has its refusals as the page's errors. */
    static <T> T saidToPage(Supplier<T> work) {
        try {
            return work.get();
        } catch (ListFault fault) {
            String kind = fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            refuse(message(fault), kind, fault.detail(), (int) fault.line(), 0);
        } catch (LyingHolder lie) {
            refuse(message(lie), "lying-holder", "", 0, lie.number());
        } catch (ElementRefused refused) {
            refuse(message(refused), "element-refused", "", 0, 0);
        } catch (WireFault unclear) {
            refuse(message(unclear), "hub-unclear", "", 0, 0);
        } catch (KeyFault wrong) {
            refuse(message(wrong), "wrong-key", "", 0, 0);
        }
        throw new IllegalStateException("it was refused");
    }

    private static String message(Exception why) {
        return String.valueOf(why.getMessage());
    }

    @JSBody(
            params = {"message", "kind", "detail", "line", "holder"},
            script =
                    "throw Object.assign(new Error(message),"
                            + " {kind: kind, detail: detail, line: line, holder: holder});")
    private static native void refuse(
            String message, String kind, String detail, int line, int holder);
}
