/**
 * Where organisations are: how many are at home in a governorate, district or sub-district and how
 * many work there, as a map with its table; and the small maps on the pages of places and
 * organisations.
 *
 * <p>Words: an organisation is <em>at home</em> where its seat is, and <em>works</em> where it says
 * that it serves people. It is counted in a place when its seat, or something it serves, lies in
 * it; who serves the whole of a governorate is not counted in each of its districts.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "language",
            "database",
            "accounts",
            "web",
            "places",
            "directory",
            "spreadsheet"
        })
package org.multaqa.maps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
