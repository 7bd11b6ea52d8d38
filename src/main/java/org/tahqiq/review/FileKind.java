package org.tahqiq.review;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.tahqiq.text.Refusal;

/** What may be handed in as evidence, told by its first bytes and not by its name alone; the name must say the same. */
public enum FileKind {
    PDF("application/pdf", "25504446", "pdf"),
    JPEG("image/jpeg", "ffd8ff", "jpg", "jpeg"),
    PNG("image/png", "89504e470d0a1a0a", "png"),
    GIF("image/gif", "47494638", "gif"),
    WEBP("image/webp", "52494646........57454250", "webp"),
    MP4("video/mp4", "........66747970", "mp4", "m4a", "mov"),
    OGG("audio/ogg", "4f676753", "ogg", "oga", "opus"),
    MP3("audio/mpeg", "(494433|fff[abef])", "mp3"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "504b0304", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "504b0304", "xlsx"),
    TEXT("text/plain", "(?!.*00)", "txt", "csv");

    /** As many of a file's bytes as {@link #of} wants to see. */
    static final int HEAD = 512;

    private final String mediaType;
    private final String beginning;
    private final List<String> endings;

    FileKind(String mediaType, String beginning, String... endings) {
        this.mediaType = mediaType;
        this.beginning = beginning;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** @throws Refusal {@code file-kind} with what is accepted, {@code file-mismatch} when name and bytes differ */
    static FileKind of(String name, byte[] head) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        FileKind named = Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("file-kind", accepted()).at("file"));
        if (!named.begins(head)) {
            throw Refusal.invalid("file-mismatch", ending).at("file");
        }
        return named;
    }

    /** The endings of names, with a comma between. */
    public static String accepted() {
        return String.join(
                ", ",
                Arrays.stream(values()).flatMap(kind -> kind.endings.stream()).toList());
    }

    /** In hex, two letters a byte; text is what has no byte 0 where the others have one soon. */
    private boolean begins(byte[] head) {
        if (this == TEXT) {
            return new String(head, StandardCharsets.ISO_8859_1).indexOf(0) < 0
                    && Arrays.stream(values()).filter(kind -> kind != TEXT).noneMatch(kind -> kind.begins(head));
        }
        return HexFormat.of().formatHex(head).matches("(?s)" + beginning + ".*");
    }
}
