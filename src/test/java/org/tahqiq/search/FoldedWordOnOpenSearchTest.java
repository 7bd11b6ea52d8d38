package org.tahqiq.search;

import java.nio.file.Path;
import java.util.List;

class FoldedWordOnOpenSearchTest extends FoldedWordTest {

    @Override
    SearchIndex open(Path home) {
        return new ClusterIndex(
                new Cluster(new ClusterSettings(List.of(OpenSearch.shared().address()), "tests", "", "")),
                OpenSearch.freshName(),
                () -> true);
    }

    /** Each makes an index. */
    @Override
    int rounds() {
        return 5;
    }
}
