package org.multaqa.bench;

/**
 * What one kind of pages took under load.
 *
 * @param what the key of its name
 * @param cpuMillis of the server and its database for an answer
 * @param megabytes of both at most (PSS)
 */
public record PageLoad(String what, LoadReport load, double cpuMillis, long megabytes) {}
