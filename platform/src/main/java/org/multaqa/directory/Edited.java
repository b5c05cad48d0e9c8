package org.multaqa.directory;

import java.util.List;

/** What became of an edit: the organisation as it is now, and the fields that wait. */
public record Edited(Organisation organisation, List<ChangeRequest> waiting) {}
