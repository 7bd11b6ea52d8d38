package org.tahqiq.store;

import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How data is kept, and the one clock of the application. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    /** Static: made before the pool, so Spring closes it after the pool. */
    @Bean
    @ConditionalOnProperty(name = "tahqiq.durability", havingValue = "power", matchIfMissing = true)
    static DurablePool durablePool(ObjectProvider<Saving> saving) {
        return new DurablePool(saving::getObject);
    }

    @Bean
    Health health(ObjectProvider<DurablePool> pool) {
        return () -> pool.stream().allMatch(DurablePool::saves);
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
