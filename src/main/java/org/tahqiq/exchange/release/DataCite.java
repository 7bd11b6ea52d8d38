package org.tahqiq.exchange.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The record that a DOI is asked for with, by DataCite's metadata schema 4 (https://schema.datacite.org/meta/kernel-4/). */
final class DataCite {

    private DataCite() {}

    static byte[] of(Colophon colophon) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("schemaVersion", "http://datacite.org/schema/kernel-4");
        record.put("identifiers", List.of(ordered("identifier", colophon.urn(), "identifierType", "URN")));
        record.put("types", ordered("resourceTypeGeneral", "Dataset", "resourceType", "Annotated corpus"));
        record.put("creators", List.of(ordered("name", colophon.desk(), "nameType", "Organizational")));
        record.put("titles", List.of(ordered("title", colophon.title())));
        record.put("publisher", colophon.desk());
        record.put("publicationYear", String.valueOf(colophon.day().getYear()));
        record.put("dates", List.of(ordered("date", colophon.day().toString(), "dateType", "Issued")));
        record.put("language", "ar");
        record.put("version", String.valueOf(colophon.number()));
        record.put("formats", List.of("application/zip", "application/jsonl"));
        record.put("sizes", sizes(colophon.contents()));
        Licence licence = colophon.licence();
        if (licence != null) {
            record.put(
                    "rightsList",
                    List.of(ordered(
                            "rights", licence.title(),
                            "rightsUri", licence.address(),
                            "rightsIdentifier", licence.spdx(),
                            "rightsIdentifierScheme", "SPDX")));
        }
        if (colophon.notes() != null) {
            record.put("descriptions", List.of(ordered("description", colophon.notes(), "descriptionType", "Other")));
        }
        return ReleaseJson.readable(record);
    }

    /** Where gold was not counted yet, in the words that such a release was first built with (decision 0034). */
    private static List<String> sizes(Colophon.Contents contents) {
        Long gold = contents.gold();
        return gold == null
                ? List.of(contents.articles() + " articles", contents.annotations() + " annotations")
                : List.of(
                        counted(contents.articles(), "article"),
                        counted(contents.annotations(), "annotation"),
                        counted(gold, "gold annotation"));
    }

    private static String counted(long many, String what) {
        return many + " " + (many == 1 ? what : what + "s");
    }

    /** Names and values in turn; {@link Map#of} has another order each time. */
    private static Map<String, String> ordered(String... namesAndValues) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            ordered.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return ordered;
    }
}
