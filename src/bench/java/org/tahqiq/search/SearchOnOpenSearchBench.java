package org.tahqiq.search;

import org.junit.jupiter.api.extension.ExtendWith;

/** {@code ./tahqiq bench search-opensearch}: the same on a node beside it. */
@ExtendWith(OnOpenSearch.class)
class SearchOnOpenSearchBench extends SearchBench {

    @Override
    String name() {
        return "search-opensearch";
    }
}
