package org.tahqiq.team.ui;

import com.vaadin.flow.component.Component;

/** How much room something takes, as it is read. */
final class Bytes {

    private static final double STEP = 1024;

    private Bytes() {}

    /** @param where gives the reader's language */
    static String said(Component where, long bytes) {
        double kilobytes = bytes / STEP;
        if (kilobytes < STEP) {
            return where.getTranslation("size.kb", kilobytes);
        }
        double megabytes = kilobytes / STEP;
        return megabytes < STEP
                ? where.getTranslation("size.mb", megabytes)
                : where.getTranslation("size.gb", megabytes / STEP);
    }
}
