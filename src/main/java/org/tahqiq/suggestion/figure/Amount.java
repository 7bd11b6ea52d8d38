package org.tahqiq.suggestion.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tahqiq.suggestion.figure.CountedNouns.Counted;
import org.tahqiq.suggestion.figure.NumberReader.Number;

/** What is known of an amount while its words are read. */
final class Amount {

    final Number low;
    BigDecimal value;

    @Nullable
    BigDecimal high;

    @Nullable
    String scale;

    boolean percent;

    @Nullable
    Counted counted;
    /** Index of the token behind what was read. */
    int end;

    Amount(Number low) {
        this.low = low;
        this.value = low.value();
        this.scale = low.scale();
        this.end = low.end();
    }
}
