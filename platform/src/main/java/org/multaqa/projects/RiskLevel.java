package org.multaqa.projects;

/** How likely a risk is, and how much it would do. */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH
}
