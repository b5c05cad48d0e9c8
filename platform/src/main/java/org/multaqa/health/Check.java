package org.multaqa.health;

import java.time.Instant;
import java.util.List;

/** Looks after one thing of an installation: a bean, which changes nothing. */
public interface Check {
    /** What is well and what is wrong now. */
    List<Finding> look(Instant now);
}
