package org.tahqiq.team;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a browser is called, made of what it says of itself: enough for its owner to know it again, no more. The names are the
 * products' own and the same in every language.
 *
 * @param name say "Firefox · Android"; empty when it says nothing known
 */
public record Browser(String name) {

    /** In the order in which they are looked for: Chromium's relatives name Chrome too, and Chrome names Safari. */
    private static final Map<String, String> PRODUCTS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        PRODUCTS.put("Edg", "Edge");
        PRODUCTS.put("OPR/", "Opera");
        PRODUCTS.put("SamsungBrowser", "Samsung Internet");
        PRODUCTS.put("Firefox/", "Firefox");
        PRODUCTS.put("FxiOS", "Firefox");
        PRODUCTS.put("CriOS", "Chrome");
        PRODUCTS.put("Chrome/", "Chrome");
        PRODUCTS.put("Safari/", "Safari");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "macOS");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Linux", "Linux");
    }

    /** @param userAgent the header of that name (RFC 9110, 10.1.5) */
    public static Browser of(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        String product = first(PRODUCTS, said);
        String system = first(SYSTEMS, said);
        return new Browser(product.isEmpty() || system.isEmpty() ? product + system : product + " · " + system);
    }

    private static String first(Map<String, String> names, String said) {
        return names.entrySet().stream()
                .filter(each -> said.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
