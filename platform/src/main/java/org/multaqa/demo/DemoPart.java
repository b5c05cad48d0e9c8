package org.multaqa.demo;

/** What a demo shows of one module: a bean that plans its scenes when the cast is there. */
interface DemoPart {
    /** Adds scenes to the story by {@link Story#at}; nothing happens yet. */
    void plan(Story story);
}
