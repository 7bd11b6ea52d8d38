package org.tahqiq;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How much more lives in the heap while a stream is read than before, looked at some times on the way, after a collection. */
final class Heap {

    private final long before = live();
    private final long every;
    private long passed;
    private long next;
    private long most;

    /** @param length bytes of the stream, about */
    Heap(long length, int looks) {
        every = Math.max(1, length / (looks + 1));
        next = every;
    }

    InputStream watch(InputStream in) {
        return new FilterInputStream(in) {

            @Override
            public int read() throws IOException {
                int read = super.read();
                pass(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                int read = super.read(into, from, most);
                pass(Math.max(0, read));
                return read;
            }
        };
    }

    private void pass(int bytes) {
        passed += bytes;
        if (passed >= next) {
            next += every;
            most = Math.max(most, live());
        }
    }

    /** MiB. */
    long growth() {
        return Math.max(0, most - before) >> 20;
    }

    private static long live() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
