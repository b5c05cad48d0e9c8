/** The stories of joint projects. */
@NullMarked
package org.multaqa.projects;

import org.jspecify.annotations.NullMarked;
