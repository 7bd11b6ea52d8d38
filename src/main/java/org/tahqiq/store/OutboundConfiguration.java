package org.tahqiq.store;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How far this server may reach out. */
@Configuration(proxyBeanMethods = false)
class OutboundConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(OutboundFilter.class);

    @Bean
    OutboundFilter outboundFilter(
            @Value("${tahqiq.outbound.ports}") Set<Integer> ports,
            @Value("${tahqiq.outbound.networks}") String[] networks) {
        return new OutboundFilter(
                OutboundFilter.publicOr(networks), ports, address -> LOG.debug("Connecting to {}", address));
    }
}
