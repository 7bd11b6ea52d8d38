package org.tahqiq.store;

import java.time.InstantSource;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.hibernate.grammars.hql.HqlLexer;
import org.hibernate.grammars.hql.HqlParser;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.jpa.repository.query.DeclaredQuery;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactories;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactory;
import org.springframework.data.jpa.repository.query.QueryEnhancerSelector;

/** How data is kept, and the one clock of the application. */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(basePackages = "org.tahqiq", queryEnhancerSelector = StoreConfiguration.UnparsedQueries.class)
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
     * Spring Data would parse each query, with a grammar of its own, to sort and page it; none of ours is. That took a good part of
     * a start and 29 MB for good.
     */
    static class UnparsedQueries implements QueryEnhancerSelector {

        @Override
        public QueryEnhancerFactory select(DeclaredQuery query) {
            return QueryEnhancerFactories.fallback();
        }
    }

    /** What the grammar of Hibernate learnt from the queries of a start is not needed again: 20 MB. */
    @EventListener(ApplicationReadyEvent.class)
    void forgetGrammar() {
        new HqlParser(new CommonTokenStream(new HqlLexer(CharStreams.fromString(""))))
                .getInterpreter()
                .clearDFA();
    }
}
