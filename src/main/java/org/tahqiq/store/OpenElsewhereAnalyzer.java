package org.tahqiq.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence that another process has the embedded database open; nothing is made beside it. */
class OpenElsewhereAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** H2: another process has the file. */
    private static final int ALREADY_OPEN = 90020;

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        return cause.getErrorCode() != ALREADY_OPEN
                ? null
                : new FailureAnalysis(
                        "Tahqiq runs on this folder already: another process has its database open.",
                        "Stop that one, or start on another folder: TAHQIQ_HOME=/path ./tahqiq serve",
                        cause);
    }
}
