package org.tahqiq.article.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tahqiq.article.ArticleFile;
import org.tahqiq.article.ArticleFiles;
import org.tahqiq.article.ArticleImporter;
import org.tahqiq.store.SafeZip;
import org.tahqiq.text.Refusal;

/** An archive of files of the other kinds, in any folders. Names in it are labels; an archive in it is not opened. */
@Component
class ZipImporter implements ArticleImporter {

    private static final Kind KIND = new Kind("application/zip", List.of("zip"), true);

    private final ObjectProvider<ArticleFiles> files;

    ZipImporter(ObjectProvider<ArticleFiles> files) {
        this.files = files;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return FirstBytes.isZip(bytes);
    }

    @Override
    public void read(ArticleFile file, Found each) throws IOException {
        SafeZip.checked(file.open(), ArticleFile.LARGEST, file.room(), copy -> {
            try (ZipFile zip = new ZipFile(copy.toFile(), StandardCharsets.UTF_8)) {
                List<? extends ZipEntry> entries = Collections.list(zip.entries()).stream()
                        .filter(entry -> !entry.isDirectory() && !isOfTheSystem(entry.getName()))
                        .toList();
                for (ZipEntry entry : entries) {
                    refuseBomb(file, zip, entry);
                }
                for (ZipEntry entry : entries) {
                    read(file, zip, entry, each);
                }
            }
        });
    }

    /** What a Mac, a Windows folder or a hidden file adds by itself. */
    private static boolean isOfTheSystem(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/") || last.startsWith(".") || last.equalsIgnoreCase("Thumbs.db");
    }

    /** A document may be a bomb, too: all of them are unpacked and counted before the first article is told of. */
    private static void refuseBomb(ArticleFile archive, ZipFile zip, ZipEntry entry) throws IOException {
        try {
            byte[] bytes = bytes(zip, entry);
            if (FirstBytes.isZip(bytes)
                    && !entry.getName().toLowerCase(Locale.ROOT).endsWith(".zip")) {
                SafeZip.checked(new ByteArrayInputStream(bytes), ArticleFile.LARGEST, archive.room(), copy -> {});
            }
        } catch (Refusal refusal) {
            if (refusal.code().equals("zip-bomb")) {
                throw refusal;
            }
            // What else is wrong with it, or that it is too large, keeps it alone out.
        }
    }

    private void read(ArticleFile archive, ZipFile zip, ZipEntry entry, Found each) {
        String name = entry.getName();
        try {
            ArticleFile file =
                    new ArticleFile(name.substring(name.lastIndexOf('/') + 1), bytes(zip, entry), archive.charset());
            ArticleImporter importer = files.getObject().importer(file);
            if (importer == this) {
                throw Refusal.invalid("zip-nested");
            }
            importer.read(file, (place, draft) -> each.article(place.isEmpty() ? name : name + ": " + place, draft));
        } catch (Refusal refusal) {
            each.article(name, () -> {
                throw refusal;
            });
        } catch (IOException e) {
            each.article(name, () -> {
                throw new UncheckedIOException(e);
            });
        }
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(ArticleFile.LARGEST + 1);
            if (bytes.length > ArticleFile.LARGEST) {
                throw new Refusal(Refusal.Kind.TOO_LARGE, "file-too-large", ArticleFile.LARGEST >> 20);
            }
            return bytes;
        }
    }
}
