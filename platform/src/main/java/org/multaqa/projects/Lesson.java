package org.multaqa.projects;

import java.time.Instant;
import java.util.UUID;

/** What was learned in a project, and by which partner. */
public record Lesson(
        UUID id, UUID project, UUID organisation, LessonKind kind, String text, Instant at) {}
