/**
 * The only place where the library calls into C.
 *
 * <p>All arithmetic with secrets and all encryption is libsodium's; nothing of it is written anew
 * here. Sums of public elements are reckoned in {@link org.multaqa.linkage.curve}. The library is
 * the system's or comes with the jar of its Java bindings, for six systems, but is called by the
 * JDK's own foreign functions: they load no slower than the bindings' JNA (0.5 and 0.6 s on a busy
 * machine), and every argument is a piece of memory outside the heap, which is never moved, never
 * copied by a collection, and is overwritten when it is closed ({@link
 * org.multaqa.linkage.sodium.Secret}). Debian's build multiplies in 50 µs where the jar's takes 60.
 *
 * <p>Scalars and group elements of ristretto255 are 32 bytes each. The functions say {@code false}
 * where libsodium refuses an encoding or a result is the identity; callers turn that into words.
 */
@NullMarked
package org.multaqa.linkage.sodium;

import org.jspecify.annotations.NullMarked;
