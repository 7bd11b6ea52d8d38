package org.tahqiq.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.tahqiq.text.Refusal;

/** Bytes of strangers, of which no more are taken than may be. What is said of their number saves the reading, but is not believed. */
public final class Bounded extends FilterInputStream {

    private final long most;
    private long taken;

    /**
     * @param said how many there are said to be; negative when nothing is
     * @throws Refusal {@code file-too-large}, as does every reading beyond the bound
     */
    public Bounded(InputStream in, long said, long most) {
        super(in);
        this.most = most;
        count(Math.max(0, said));
        taken = 0;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        int read = super.read(to, from, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = super.skip(wanted);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long more) {
        taken += more;
        if (taken > most) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "file-too-large", most >> 20).at("file");
        }
    }
}
