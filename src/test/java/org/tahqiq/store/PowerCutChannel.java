package org.tahqiq.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import org.h2.store.fs.FakeFileChannel;
import org.h2.store.fs.FileBaseDefault;

/** An open file of a {@link PowerCut}. */
final class PowerCutChannel extends FileBaseDefault {

    private final PowerCut power;
    private final CachedFile file;

    PowerCutChannel(PowerCut power, CachedFile file) {
        this.power = power;
        this.file = file;
    }

    @Override
    public long size() throws IOException {
        power.requirePower();
        return file.size();
    }

    @Override
    public synchronized int read(ByteBuffer into, long position) throws IOException {
        power.requirePower();
        return file.read(into, position);
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
        return power.change(() -> {
            power.requireRoom(file, position + from.remaining());
            power.countWrite();
            return file.write(from, position);
        });
    }

    @Override
    protected void implTruncate(long to) throws IOException {
        power.change(() -> {
            power.countWrite();
            file.truncate(to);
            return to;
        });
    }

    @Override
    public void force(boolean metaData) throws IOException {
        power.meetTrouble();
        power.change(() -> {
            power.countForce();
            file.force();
            return metaData;
        });
    }

    /** Always granted: one JVM opens the folder, and H2 keeps one engine for each database in it. */
    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
        return new FileLock(FakeFileChannel.INSTANCE, position, size, shared) {
            @Override
            public boolean isValid() {
                return true;
            }

            @Override
            public void release() {
                // nothing was taken
            }
        };
    }
}
