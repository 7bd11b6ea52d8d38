package org.tahqiq.article;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder.ParserType;
import org.tahqiq.text.Refusal;

/**
 * An address as a browser reads it (the URL standard of WHATWG): {@code 127.1} and {@code 0x7f000001} are the numbers they mean, an Arabic host
 * is its Punycode, letters that no request may hold are escaped. What is checked is what is dialled.
 */
record WebAddress(URI uri) {

    private static final String UNESCAPED =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$&'()*+,;=%\\";

    private static final int LONGEST = 4000;

    /** @throws Refusal {@code url}, {@code url-scheme} or {@code url-user-info} */
    static WebAddress of(String typed) {
        URI uri;
        try {
            uri = UriComponentsBuilder.fromUriString(escaped(typed.strip()), ParserType.WHAT_WG)
                    .fragment(null)
                    .build(true)
                    .toUri();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw Refusal.invalid("url").at("url");
        }
        if (!"http".equals(uri.getScheme()) && !"https".equals(uri.getScheme())) {
            throw Refusal.invalid("url-scheme").at("url");
        }
        if (uri.getRawUserInfo() != null) {
            throw Refusal.invalid("url-user-info").at("url");
        }
        if (uri.getHost() == null || uri.toString().length() > LONGEST) {
            throw Refusal.invalid("url").at("url");
        }
        return new WebAddress(uri);
    }

    /** Where a redirect leads, which may be said from here on. */
    WebAddress follow(String location) {
        String there = escaped(location.strip());
        try {
            return of(uri.resolve(there).toString());
        } catch (IllegalArgumentException e) {
            return of(location);
        }
    }

    int port() {
        int standard = "https".equals(uri.getScheme()) ? 443 : 80;
        return uri.getPort() < 0 ? standard : uri.getPort();
    }

    private static String escaped(String typed) {
        StringBuilder escaped = new StringBuilder(typed.length());
        int authority = typed.indexOf("://");
        boolean behindHost = false;
        for (int i = 0; i < typed.length(); i = typed.offsetByCodePoints(i, 1)) {
            int c = typed.codePointAt(i);
            behindHost |= authority >= 0 && i > authority + 2 && "/?#".indexOf(c) >= 0;
            boolean plain = UNESCAPED.indexOf(c) >= 0 || ((c == '[' || c == ']') && !behindHost);
            if (plain && !(c == '%' && !isEscape(typed, i))) {
                escaped.append((char) c);
            } else {
                for (byte each : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
                }
            }
        }
        return escaped.toString();
    }

    private static boolean isEscape(String typed, int at) {
        return at + 2 < typed.length()
                && HexFormat.isHexDigit(typed.charAt(at + 1))
                && HexFormat.isHexDigit(typed.charAt(at + 2));
    }
}
