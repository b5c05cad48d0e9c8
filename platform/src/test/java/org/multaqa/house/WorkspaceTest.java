package org.multaqa.house;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.multaqa.Application;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test class of the whole program: it runs once for all such classes, on a free port, and each
 * class gets a fresh database of its own, made from a template. Services are had by
 * {@code @Autowired}, the clock by {@link AdjustableClock}, requests by {@link Visitor}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "multaqa.database.url=set-by-the-test",
            "multaqa.database.user=",
            "multaqa.database.password=",
            "multaqa.database.narrow.user=set-by-the-test",
            "multaqa.jobs=false",
            "multaqa.password-work=1000",
            "multaqa.data=target/test-workspace",
            "multaqa.files=target/test-workspace/files",
            "multaqa.outbox=target/test-workspace/outbox",
            "spring.flyway.enabled=false",
            "server.address=127.0.0.1"
        })
@Import(WorkspaceTestConfiguration.class)
@ExtendWith(FreshDatabase.class)
public @interface WorkspaceTest {}
