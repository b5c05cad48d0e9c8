package org.multaqa.imports;

import java.util.List;

/** One column of a file with some of its values; {@code field} is empty where it is not read. */
public record SheetColumn(
        int index, String letter, String title, List<String> samples, String field) {}
