package org.tahqiq.ui;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.ULocale;
import java.text.FieldPosition;
import java.text.Format;
import java.text.ParsePosition;
import org.jspecify.annotations.Nullable;

/** A day as it is written, and in brackets the same day of the Hijri calendar (that of Umm al-Qura). */
class HijriBeside extends Format {

    private static final long serialVersionUID = 1;

    private final DateFormat day;
    private final DateFormat hijri;

    /** @param written how the reader writes, with {@link ReaderLocale#HIJRI_BESIDE} as its calendar */
    HijriBeside(DateFormat day, ULocale written) {
        this.day = day;
        this.hijri = DateFormat.getInstanceForSkeleton("yMMMMd", written);
        hijri.setTimeZone(day.getTimeZone());
    }

    @Override
    public StringBuffer format(Object date, StringBuffer written, FieldPosition place) {
        day.format(date, written, place);
        return written.append(" (").append(hijri.format(date)).append(')');
    }

    @Override
    public @Nullable Object parseObject(String text, ParsePosition from) {
        return day.parseObject(text, from);
    }
}
