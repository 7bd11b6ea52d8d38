/** Corpora in and out: one class per format. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "text",
            "store",
            "ui",
            "team",
            "article",
            "annotation",
            "review",
            "review :: publication",
            "curation"
        })
package org.tahqiq.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
