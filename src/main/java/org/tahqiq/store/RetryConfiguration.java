package org.tahqiq.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tries a service's outermost transaction again when the database chose it as the loser of a conflict. */
@Configuration(proxyBeanMethods = false)
class RetryConfiguration {

    /**
     * Serialization failure (SQL standard, H2's deadlock too), PostgreSQL's deadlock, H2's concurrent update, and a unique
     * constraint: whoever lost a race for a row finds the winner's row at the next try and answers with it.
     */
    private static final Set<String> LOST_A_CONFLICT = Set.of("40001", "40P01", "90131", "23505");

    private static final RetryTemplate RETRY = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(3)
            .delay(Duration.ofMillis(20))
            .jitter(Duration.ofMillis(15))
            .multiplier(2)
            .predicate(RetryConfiguration::lostAConflict)
            .build());

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor transactionRetry() {
        var advisor =
                new DefaultPointcutAdvisor(new AnnotationMatchingPointcut(Transactional.class, true), new Retry());
        advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return advisor;
    }

    static boolean lostAConflict(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingFailureException
                    || (cause instanceof SQLException sql
                            && sql.getSQLState() != null // which a pool that ran out has not
                            && LOST_A_CONFLICT.contains(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static final class Retry implements MethodInterceptor {

        @Override
        public @Nullable Object invoke(MethodInvocation call) throws Throwable {
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                return call.proceed();
            }
            try {
                return RETRY.execute(() -> Optional.ofNullable(proceed((ProxyMethodInvocation) call)))
                        .orElse(null);
            } catch (RetryException e) {
                throw Fault.told(e.getCause());
            }
        }

        /** Every try needs its own copy: an invocation walks its interceptors only once. */
        private static @Nullable Object proceed(ProxyMethodInvocation call) throws Exception {
            try {
                return call.invocableClone().proceed();
            } catch (Exception | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
