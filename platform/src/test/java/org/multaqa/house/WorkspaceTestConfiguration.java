package org.multaqa.house;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What the tests of the whole program replace: the address of the database and the clock. */
@TestConfiguration(proxyBeanMethods = false)
class WorkspaceTestConfiguration {

    @Bean
    @Primary
    SwitchedDataSource dataSource() {
        return new SwitchedDataSource();
    }

    /** A demo has a clock of its own, which goes. */
    @Bean
    @Primary
    @ConditionalOnProperty(name = "multaqa.demo", havingValue = "false", matchIfMissing = true)
    AdjustableClock clock() {
        return new AdjustableClock();
    }
}
