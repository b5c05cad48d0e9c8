package org.multaqa.plans;

/** What a plan wants to reach, in words. */
public record Objective(int number, String text) {}
