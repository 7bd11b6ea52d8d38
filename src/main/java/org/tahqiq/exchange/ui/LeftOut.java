package org.tahqiq.exchange.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.tahqiq.exchange.ExchangeJobService.Left;
import org.tahqiq.ui.Notices;

/** The lines of a file that were not taken in, each with the field it failed at and the reason. */
class LeftOut extends UnorderedList {

    LeftOut(List<Left> lines, Notices notices) {
        lines.forEach(each -> {
            String why = notices.sentence(each.reason());
            String reason = each.field() == null ? why : each.field() + ": " + why;
            add(new ListItem(
                    each.file() == null
                            ? getTranslation("exchange.skipped", each.line(), reason)
                            : getTranslation("exchange.skipped-file", each.file(), reason)));
        });
    }
}
