/**
 * Measures the running program as people would feel it: pages by {@code bench web}, gaps and
 * overlaps by {@code bench coverage}, sheets of activities by {@code bench activities}, checks
 * between charities by {@code bench exchange}, needs and work plans by {@code bench plans}.
 *
 * <p>A throwaway installation is filled with invented organisations and served by a process of its
 * own, as {@code run} would serve it; a second process loads it over many connections; what comes
 * out is requests a second, times, and the memory of the server with its database.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "language",
            "database",
            "accounts",
            "signin",
            "imports",
            "spreadsheet",
            "places",
            "directory",
            "activities",
            "keyholder",
            "agreements",
            "exchange",
            "demo"
        })
package org.multaqa.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
