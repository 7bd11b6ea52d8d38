package org.tahqiq;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tahqiq.search.OnOpenSearch;

@Tag("browser")
@ExtendWith(OnOpenSearch.class)
class SearchScreenOnOpenSearchTest extends SearchScreenTest {}
