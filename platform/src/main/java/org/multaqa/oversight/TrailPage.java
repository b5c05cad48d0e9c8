package org.multaqa.oversight;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Message;

/** What the viewer of the trail shows; {@code verdict} is there when a check was asked for. */
public record TrailPage(
        Trail.Piece piece,
        String what,
        @Nullable UUID about,
        String head,
        @Nullable Message verdict) {}
