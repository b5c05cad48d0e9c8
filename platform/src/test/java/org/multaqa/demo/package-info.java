@org.jspecify.annotations.NullMarked
package org.multaqa.demo;
