package org.tahqiq.review;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What goes by the clock here: reminders of due days. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ReviewConfiguration {}
