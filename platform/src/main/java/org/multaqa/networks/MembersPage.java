package org.multaqa.networks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of a network's members on a day; {@code keeps} when the reader looks after it. */
public record MembersPage(
        Named organisation,
        LocalDate on,
        boolean today,
        String typedDay,
        String text,
        NetworkReading.Members list,
        @Nullable Nesting nesting,
        List<Line> waiting,
        boolean keeps) {}
