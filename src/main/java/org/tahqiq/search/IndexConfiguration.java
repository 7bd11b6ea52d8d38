package org.tahqiq.search;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tahqiq.store.Home;
import org.tahqiq.store.Neighbours;

/** Where the index is: in the home, or on a cluster for all nodes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClusterSettings.class)
class IndexConfiguration {

    @Bean
    SearchIndex searchIndex(Home home, ClusterSettings settings, Neighbours neighbours) {
        return settings.isOn()
                ? new ClusterIndex(new Cluster(settings), settings.name(), neighbours::isThisTheEldest)
                : new FolderIndex(home);
    }
}
