package org.tahqiq.exchange.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.Refusal;

/** A licence under which data can be given away, by its SPDX identifier and name (https://spdx.org/licenses/). */
public enum Licence {
    CC0("CC0-1.0", "Creative Commons Zero v1.0 Universal", "https://creativecommons.org/publicdomain/zero/1.0/"),
    BY("CC-BY-4.0", "Creative Commons Attribution 4.0 International", cc("by")),
    BY_SA("CC-BY-SA-4.0", "Creative Commons Attribution Share Alike 4.0 International", cc("by-sa")),
    BY_NC("CC-BY-NC-4.0", "Creative Commons Attribution Non Commercial 4.0 International", cc("by-nc")),
    BY_NC_SA(
            "CC-BY-NC-SA-4.0",
            "Creative Commons Attribution Non Commercial Share Alike 4.0 International",
            cc("by-nc-sa")),
    BY_ND("CC-BY-ND-4.0", "Creative Commons Attribution No Derivatives 4.0 International", cc("by-nd")),
    BY_NC_ND(
            "CC-BY-NC-ND-4.0",
            "Creative Commons Attribution Non Commercial No Derivatives 4.0 International",
            cc("by-nc-nd")),
    ODBL("ODbL-1.0", "Open Data Commons Open Database License v1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
    ODC_BY("ODC-By-1.0", "Open Data Commons Attribution License v1.0", "https://opendatacommons.org/licenses/by/1-0/"),
    PDDL(
            "PDDL-1.0",
            "Open Data Commons Public Domain Dedication & License 1.0",
            "https://opendatacommons.org/licenses/pddl/1-0/"),
    CDLA("CDLA-Permissive-2.0", "Community Data License Agreement Permissive 2.0", "https://cdla.dev/permissive-2-0/");

    private final String spdx;
    private final String title;
    private final String address;

    Licence(String spdx, String title, String address) {
        this.spdx = spdx;
        this.title = title;
        this.address = address;
    }

    private static String cc(String terms) {
        return "https://creativecommons.org/licenses/" + terms + "/4.0/";
    }

    /**
     * The licence of an SPDX identifier, in which capitals do not count.
     *
     * @throws Refusal {@code licence-unknown}
     */
    @JsonCreator
    public static Licence of(String spdx) {
        return Arrays.stream(values())
                .filter(licence -> licence.spdx.equalsIgnoreCase(spdx.strip()))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.invalid("licence-unknown", spdx, all()).at("licence"));
    }

    private static String all() {
        return String.join(
                " ", Arrays.stream(values()).map(licence -> licence.spdx).toList());
    }

    static @Nullable Licence optional(@Nullable String spdx) {
        return spdx == null || spdx.isBlank() ? null : of(spdx);
    }

    @JsonValue
    public String spdx() {
        return spdx;
    }

    public String title() {
        return title;
    }

    /** Where its text is. */
    public String address() {
        return address;
    }

    /** Its name in the card of a dataset; those of Open Data Commons bear no version (https://huggingface.co/docs/hub/repositories-licenses). */
    String inCard() {
        return switch (this) {
            case ODBL -> "odbl";
            case ODC_BY -> "odc-by";
            case PDDL -> "pddl";
            default -> spdx.toLowerCase(Locale.ROOT);
        };
    }
}
