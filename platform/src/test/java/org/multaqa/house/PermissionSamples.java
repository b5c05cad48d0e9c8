package org.multaqa.house;

import java.util.Map;
import java.util.function.Function;

/**
 * Things that stand in addresses of a module, for the table of permissions: a bean among the tests.
 * Each call makes a new one, of the charity الياسمين, and gives its id.
 */
public interface PermissionSamples {
    Map<String, Function<SampleUnion, String>> samples();
}
