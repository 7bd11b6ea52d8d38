package org.tahqiq.search.rest;

import org.junit.jupiter.api.extension.ExtendWith;
import org.tahqiq.search.OnOpenSearch;

@ExtendWith(OnOpenSearch.class)
class SimilarApiOnOpenSearchTest extends SimilarApiTest {}
