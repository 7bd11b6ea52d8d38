package org.tahqiq.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tahqiq.text.Refusal;

/** What may be handed in as a file, told by its first bytes and not by its name alone; the name must say the same. */
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

    /** As many of a file's bytes as tell its kind. */
    private static final int HEAD = 512;

    /** Pictures of pixels alone, which a browser shows without running anything: no SVG, and nothing that moves. */
    private static final List<FileKind> PICTURES = List.of(JPEG, PNG, WEBP);

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

    /** A file whose kind was looked at, with its bytes from the first. */
    public record Looked(FileKind kind, InputStream bytes) {}

    /** @throws Refusal {@code file-kind} with what is accepted, {@code file-mismatch} when name and bytes differ */
    public static Looked any(String name, InputStream bytes) {
        return among(List.of(values()), name, bytes);
    }

    /** As {@link #any}, where only a picture will do. */
    public static Looked picture(String name, InputStream bytes) {
        return among(PICTURES, name, bytes);
    }

    private static Looked among(List<FileKind> accepted, String name, InputStream bytes) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        FileKind named = accepted.stream()
                .filter(kind -> kind.endings.contains(ending))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.invalid("file-kind", endings(accepted)).at("file"));
        InputStream read = new BufferedInputStream(bytes, HEAD);
        if (!named.begins(head(read))) {
            throw Refusal.invalid("file-mismatch", ending).at("file");
        }
        return new Looked(named, read);
    }

    private static byte[] head(InputStream bytes) {
        try {
            bytes.mark(HEAD);
            byte[] head = bytes.readNBytes(HEAD);
            bytes.reset();
            return head;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The endings of pictures' names, each with its dot. */
    public static List<String> pictureEndings() {
        return PICTURES.stream()
                .flatMap(kind -> kind.endings.stream())
                .map(ending -> "." + ending)
                .toList();
    }

    /** With a comma between. */
    private static String endings(List<FileKind> kinds) {
        return kinds.stream().flatMap(kind -> kind.endings.stream()).collect(Collectors.joining(", "));
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
