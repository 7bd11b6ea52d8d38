package org.tahqiq.search;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tahqiq.store.Home;

/** Where the index is. */
@Configuration(proxyBeanMethods = false)
class IndexConfiguration {

    @Bean
    SearchIndex searchIndex(Home home) {
        return new FolderIndex(home);
    }
}
