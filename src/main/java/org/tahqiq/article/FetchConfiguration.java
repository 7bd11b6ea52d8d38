package org.tahqiq.article;

import java.net.InetAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tahqiq.store.OutboundFilter;

/** Fetching with the system's names and the usual limits. */
@Configuration(proxyBeanMethods = false)
class FetchConfiguration {

    @Bean
    GuardedFetcher guardedFetcher(OutboundFilter filter) {
        return new GuardedFetcher(filter, InetAddress::getAllByName, GuardedFetcher.Limits.USUAL);
    }
}
