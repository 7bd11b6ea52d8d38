package org.tahqiq.article.file;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** What bytes are, told by how they begin: a name may lie. */
final class FirstBytes {

    /** As far as a reader looks for what a file is (PDF's readers take 1,024, too). */
    private static final int HEAD = 1024;

    /** PDF, ZIP, OLE2, programs of Windows, Linux and macOS, GZIP, 7z, RAR, PNG, JPEG, GIF, RIFF, RTF. */
    private static final Pattern OTHER_THAN_TEXT = Pattern.compile(
            "(25504446|504b0[3-8]|d0cf11e0|4d5a(?=.*00)|7f454c46|cffaedfe|cafebabe|1f8b|377abcaf|52617221|89504e47|ffd8ff|47494638|52494646|7b5c727466).*");

    private static final Pattern WEB_PAGE =
            Pattern.compile("(?s)\\s*(<\\?xml[^>]*>|<!--.*?-->|\\s)*<(!doctype html|html)\\b.*");
    private static final Pattern MARKUP = Pattern.compile("(?s).*<(/?[a-z][a-z0-9]*|!--)[\\s>/].*");

    private FirstBytes() {}

    static boolean isPdf(byte[] bytes) {
        return head(bytes).contains("%PDF-");
    }

    static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && (bytes[2] == 3 || bytes[2] == 5);
    }

    /** A zip with a file of this name, which stands in it as it is. */
    static boolean isZipWith(byte[] bytes, String name) {
        return isZip(bytes) && contains(bytes, name.getBytes(StandardCharsets.US_ASCII));
    }

    /** How Office locks a document: an OLE2 file with the package in it, encrypted. */
    static boolean isLocked(byte[] bytes) {
        return hex(bytes).startsWith("d0cf11e0")
                && contains(bytes, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
    }

    static boolean isText(byte[] bytes) {
        return !OTHER_THAN_TEXT.matcher(hex(bytes)).matches() && !isWebPage(bytes);
    }

    static boolean isWebPage(byte[] bytes) {
        return WEB_PAGE.matcher(head(bytes)).matches();
    }

    /** A page may be a part of one, without its frame. */
    static boolean isMarkup(byte[] bytes) {
        return isWebPage(bytes)
                || (!OTHER_THAN_TEXT.matcher(hex(bytes)).matches()
                        && MARKUP.matcher(head(bytes)).matches());
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            int same = 0;
            while (same < part.length && bytes[i + same] == part[same]) {
                same++;
            }
            if (same == part.length) {
                return true;
            }
        }
        return false;
    }

    /** ASCII letters as they are in every charset that is meant; of UTF-16 every second byte is dropped. */
    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1)
                .replaceAll("[\\x00\\u00EF\\u00BB\\u00BF\\u00FF\\u00FE]", "")
                .toLowerCase(Locale.ROOT)
                .replace("%pdf-", "%PDF-");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes, 0, Math.min(HEAD, bytes.length));
    }
}
