package org.tahqiq.search;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs the tests of a class with search on OpenSearch: every application that they start is told so. */
public final class OnOpenSearch implements BeforeAllCallback, AfterAllCallback {

    /** The property that says where. */
    public static final String WHERE = "tahqiq.search.opensearch";

    private static final String NAME = "tahqiq.search.name";

    @Override
    public void beforeAll(ExtensionContext tests) {
        System.setProperty(WHERE, OpenSearch.shared().address());
        System.setProperty(NAME, OpenSearch.freshName());
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        System.clearProperty(WHERE);
        System.clearProperty(NAME);
    }
}
