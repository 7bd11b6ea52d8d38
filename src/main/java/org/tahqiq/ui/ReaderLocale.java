package org.tahqiq.ui;

import java.util.Locale;

/** How whoever reads a page likes its language written: with which digits and names of months, in which time zone. */
public interface ReaderLocale {

    /** The calendar (BCP 47: {@code ca}) of a locale whose reader wants the Hijri day beside the other. */
    String HIJRI_BESIDE = "islamic-umalqura";

    /**
     * @param language that the page is in
     * @return the same language, with what {@link Translations} goes by as its region and its Unicode extensions; that language
     *     alone where nobody is signed in
     */
    Locale of(Locale language);
}
