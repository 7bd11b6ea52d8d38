package org.tahqiq.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.TextSpan;

/** A place of a text as it stands in an address, in UTF-16 positions. */
public final class Place {

    private static final String NAME = "at";

    private Place() {}

    public static String written(TextSpan place) {
        return NAME + "=" + place.start() + "-" + place.end();
    }

    /** Nothing where none is named that can be. */
    public static Optional<TextSpan> in(QueryParameters address) {
        return address.getSingleParameter(NAME).flatMap(Place::read);
    }

    private static Optional<TextSpan> read(String text) {
        try {
            String[] ends = text.split("-", 2);
            return Optional.of(new TextSpan(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])));
        } catch (NumberFormatException | Refusal noPlace) {
            return Optional.empty();
        }
    }
}
