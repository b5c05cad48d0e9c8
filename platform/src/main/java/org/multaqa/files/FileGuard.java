package org.multaqa.files;

import org.multaqa.accounts.Actor;

/** Says who may read the documents of one kind of things: a bean of the module that owns them. */
public interface FileGuard {
    /** The kind it answers for. */
    String kind();

    boolean mayRead(Actor actor, Attachment attachment);
}
