package org.tahqiq.store;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
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
    static DurablePool durablePool(
            ObjectProvider<Saving> saving, @Value("${tahqiq.durability:power}") String durability) {
        return new DurablePool(saving::getObject, durability.equals("power"));
    }

    @Bean
    Health health(DurablePool pool, DataSource database) {
        Pulse pulse = new Pulse(database, System::nanoTime);
        return () -> pool.saves() && pulse.beats();
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
