/** What was said and checked before: the index, what is found in it, and claims that were checked already. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "text",
            "store",
            "ui",
            "team",
            "article",
            "annotation",
            "suggestion",
            "review",
            "review :: publication"
        })
package org.tahqiq.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
