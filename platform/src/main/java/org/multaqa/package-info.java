/** Multaqa: one program; each package below is a module. */
@org.jspecify.annotations.NullMarked
package org.multaqa;
