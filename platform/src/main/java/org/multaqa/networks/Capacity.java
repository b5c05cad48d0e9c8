package org.multaqa.networks;

/** As what an organisation belongs to a network. */
public enum Capacity {
    FOUNDER,
    FULL_MEMBER,
    ASSOCIATE,
    /** Attends and does not vote. */
    OBSERVER
}
