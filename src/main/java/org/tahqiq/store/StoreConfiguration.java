package org.tahqiq.store;

import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.jpa.repository.query.DeclaredQuery;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactories;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactory;
import org.springframework.data.jpa.repository.query.QueryEnhancerSelector;
import org.springframework.data.repository.config.BootstrapMode;

/** How data is kept, and the one clock of the application. */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(
        basePackages = "org.tahqiq",
        // A repository's queries are read when it is first used: 150 of them were half of a start (QueriesTest reads
        // them all).
        bootstrapMode = BootstrapMode.LAZY,
        queryEnhancerSelector = StoreConfiguration.UnparsedQueries.class)
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

    /**
     * Spring Data would parse each query, with a grammar of its own, to sort and page it; none of ours is. That would keep 29 MB.
     */
    static class UnparsedQueries implements QueryEnhancerSelector {

        @Override
        public QueryEnhancerFactory select(DeclaredQuery query) {
            return QueryEnhancerFactories.fallback();
        }
    }
}
