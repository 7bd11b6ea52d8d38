package org.tahqiq.exchange.format;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tahqiq.exchange.Format;
import org.tahqiq.review.publication.PublicationService;

/** Formats that need more than the corpus. */
@Configuration(proxyBeanMethods = false)
class FormatConfiguration {

    @Bean
    Format claimReviews(PublicationService publication) {
        return new ClaimReviews(publication::published);
    }
}
