package org.multaqa.house;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.multaqa.database.Remembering;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives a test class a fresh database before its first test, and lets the program forget the last.
 */
final class FreshDatabase implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        ApplicationContext program = SpringExtension.getApplicationContext(context);
        program.getBean(SwitchedDataSource.class).freshDatabase();
        program.getBean(AdjustableClock.class).set(AdjustableClock.START);
        program.getBeansOfType(Remembering.class).values().forEach(Remembering::forget);
    }
}
