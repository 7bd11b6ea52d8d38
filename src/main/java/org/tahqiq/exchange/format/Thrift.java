package org.tahqiq.exchange.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;

/** Writes structures in Thrift's compact protocol, as far as the metadata of Parquet needs it (thrift-compact-protocol.md). */
final class Thrift {

    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    /** Sizes of lists up to here stand in their first byte. */
    private static final int SHORT_LIST = 14;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int last;

    Thrift i32(int field, int number) {
        begin(field, I32);
        zigzag(number);
        return this;
    }

    Thrift i64(int field, long number) {
        begin(field, I64);
        zigzag(number);
        return this;
    }

    Thrift text(int field, String text) {
        begin(field, BINARY);
        binary(text);
        return this;
    }

    Thrift struct(int field, Thrift inner) {
        begin(field, STRUCT);
        out.writeBytes(inner.bytes());
        return this;
    }

    Thrift structs(int field, List<Thrift> items) {
        return list(field, STRUCT, items, (list, item) -> list.out.writeBytes(item.bytes()));
    }

    Thrift texts(int field, List<String> items) {
        return list(field, BINARY, items, Thrift::binary);
    }

    Thrift i32s(int field, List<Integer> items) {
        return list(field, I32, items, (list, item) -> list.zigzag(item));
    }

    private <T> Thrift list(int field, int type, List<T> items, BiConsumer<Thrift, T> write) {
        begin(field, LIST);
        out.write(Math.min(items.size(), SHORT_LIST + 1) << 4 | type);
        if (items.size() > SHORT_LIST) {
            varint(items.size());
        }
        items.forEach(item -> write.accept(this, item));
        return this;
    }

    /** The structure to its end. */
    byte[] bytes() {
        byte[] open = out.toByteArray();
        byte[] whole = new byte[open.length + 1];
        System.arraycopy(open, 0, whole, 0, open.length);
        return whole;
    }

    /** Fields come in the order of their numbers, fewer than sixteen apart. */
    private void begin(int field, int type) {
        out.write((field - last) << 4 | type);
        last = field;
    }

    private void binary(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        varint(bytes.length);
        out.writeBytes(bytes);
    }

    private void zigzag(long number) {
        varint(number << 1 ^ number >> 63);
    }

    private void varint(long number) {
        varint(out, number);
    }

    /** Seven bits a byte, the lowest first. */
    static void varint(ByteArrayOutputStream out, long number) {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
