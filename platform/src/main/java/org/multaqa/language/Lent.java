package org.multaqa.language;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A thing that serves one thread at a time and costs more to make than to use, such as a format of
 * ICU: one is kept and lent, and who comes while it is out makes another.
 */
public final class Lent<T> {
    private final Supplier<T> maker;
    private final AtomicReference<@Nullable T> atHome = new AtomicReference<>();

    /** One that is made when it is first asked for. */
    public Lent(Supplier<T> maker) {
        this.maker = maker;
    }

    /** What is asked of it; one that throws is not used again. */
    public <R> R with(Function<T, R> use) {
        @Nullable T kept = atHome.getAndSet(null);
        T mine = kept == null ? maker.get() : kept;
        R result = use.apply(mine);
        atHome.set(mine);
        return result;
    }
}
