package org.multaqa.house;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.multaqa.database.Remembering;
import org.multaqa.demo.DemoWorkspace;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives a test class a fresh database before its first test, lets the program forget the last, and
 * plays the invented year where the program is a demo.
 */
final class FreshDatabase implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        ApplicationContext program = SpringExtension.getApplicationContext(context);
        program.getBean(SwitchedDataSource.class).freshDatabase();
        program.getBeanProvider(AdjustableClock.class)
                .ifAvailable(clock -> clock.set(AdjustableClock.START));
        program.getBeansOfType(Remembering.class).values().forEach(Remembering::forget);
        if (program.getEnvironment().getProperty("multaqa.demo", boolean.class, false)) {
            program.getBean(DemoWorkspace.class).fillIfEmpty();
        }
    }
}
