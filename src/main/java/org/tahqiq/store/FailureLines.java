package org.tahqiq.store;

import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/**
 * Says why a start failed, each line of it as a line of the log. Spring's own report is one message with breaks in it, and the log lets
 * none through; it is switched off in application.yml.
 */
class FailureLines implements FailureAnalysisReporter {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLines.class);

    @Override
    public void report(FailureAnalysis analysis) {
        LOG.debug("The start failed", analysis.getCause());
        Stream.of(analysis.getDescription(), analysis.getAction())
                .filter(Objects::nonNull)
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .forEach(LOG::error);
    }
}
