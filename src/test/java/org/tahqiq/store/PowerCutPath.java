package org.tahqiq.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/** {@code powercut:/folder/file} for H2: a path inside a folder mounted by {@link PowerCut}. */
final class PowerCutPath extends FilePath {

    static final String SCHEME = "powercut";

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public PowerCutPath getPath(String path) {
        PowerCutPath made = new PowerCutPath();
        made.name = path;
        return made;
    }

    private Path real() {
        return Path.of(name.substring(SCHEME.length() + 1)).normalize();
    }

    private PowerCut power() {
        return PowerCut.of(real());
    }

    private CachedFile file() {
        return power().file(real());
    }

    private PowerCutPath at(Path path) {
        return getPath(SCHEME + ":" + path);
    }

    private <T> T change(PowerCut.Change<T> change) {
        try {
            return power().change(change);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return power().change(() -> {
            CachedFile file = file();
            if (mode.equals("r") && !file.exists()) {
                throw new NoSuchFileException(name);
            }
            file.create();
            return new PowerCutChannel(power(), file);
        });
    }

    @Override
    public boolean createFile() {
        return change(() -> file().create());
    }

    @Override
    public void delete() {
        change(() -> {
            if (isDirectory()) {
                Files.delete(real());
            } else {
                file().delete();
            }
            return name;
        });
    }

    @Override
    public void moveTo(FilePath to, boolean replace) {
        change(() -> {
            power().renamed(real(), ((PowerCutPath) to).real());
            return name;
        });
    }

    @Override
    public void createDirectory() {
        change(() -> Files.createDirectories(real()));
    }

    @Override
    public boolean exists() {
        return isDirectory() || file().exists();
    }

    @Override
    public long size() {
        return file().size();
    }

    @Override
    public List<FilePath> newDirectoryStream() {
        List<FilePath> found = new ArrayList<>();
        for (CachedFile file : power().known()) {
            if (file.exists() && real().equals(file.path().getParent())) {
                found.add(at(file.path()));
            }
        }
        return found;
    }

    @Override
    public FilePath toRealPath() {
        return at(real());
    }

    @Override
    public @Nullable FilePath getParent() {
        Path parent = real().getParent();
        return parent == null ? null : at(parent);
    }

    @Override
    public boolean isDirectory() {
        return Files.isDirectory(real());
    }

    @Override
    public boolean isRegularFile() {
        return file().exists();
    }

    @Override
    public boolean isAbsolute() {
        return real().isAbsolute();
    }

    @Override
    public long lastModified() {
        return 0;
    }

    @Override
    public boolean canWrite() {
        return true;
    }

    @Override
    public boolean setReadOnly() {
        return false;
    }
}
