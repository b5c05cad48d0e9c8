package org.multaqa.accounts;

import java.util.List;

/** The places of work of whoever looks. */
public record DeskPage(List<Tool> tools) {}
