package org.multaqa.house;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** A test class of the whole program as a demo, with the invented year played. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WorkspaceTest
@TestPropertySource(properties = "multaqa.demo=true")
public @interface DemoTest {}
