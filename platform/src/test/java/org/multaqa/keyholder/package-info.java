@NullMarked
package org.multaqa.keyholder;

import org.jspecify.annotations.NullMarked;
