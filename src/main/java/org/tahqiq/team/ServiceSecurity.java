package org.tahqiq.team;

import org.springframework.aop.Advisor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;

/**
 * Guards services by their {@link PreAuthorize}. Of the interceptors of {@code @EnableMethodSecurity} this is the one that is needed;
 * the others look for rules of their own at every method of every bean, which took a tenth of a start.
 */
@Configuration(proxyBeanMethods = false)
class ServiceSecurity {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor preAuthorize() {
        return AuthorizationManagerBeforeMethodInterceptor.preAuthorize();
    }
}
