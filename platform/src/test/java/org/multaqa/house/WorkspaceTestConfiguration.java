package org.multaqa.house;

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

    @Bean
    @Primary
    AdjustableClock clock() {
        return new AdjustableClock();
    }
}
