package org.tahqiq.exchange.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/** A column of a Parquet file: the cells of the row group at hand, which become one page. An empty cell is a null. */
final class ParquetColumn {

    private static final int INT32 = 1;
    private static final int BYTE_ARRAY = 6;
    private static final int OPTIONAL = 1;
    private static final int UTF8 = 0;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int GZIP = 2;

    private final String name;
    private final boolean number;
    private final ByteArrayOutputStream cells = new ByteArrayOutputStream();
    /** Which cells are there, as runs of the same (RLE of width 1). */
    private final ByteArrayOutputStream levels = new ByteArrayOutputStream();

    private int rows;
    private int run;
    private int level;

    ParquetColumn(String name, boolean number) {
        this.name = name;
        this.number = number;
    }

    void add(String cell) {
        int there = cell.isEmpty() ? 0 : 1;
        if (there != level) {
            endRun();
            level = there;
        }
        run++;
        rows++;
        if (there == 0) {
            return;
        }
        if (number) {
            littleEndian(cells, Integer.parseInt(cell));
        } else {
            byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
            littleEndian(cells, bytes.length);
            cells.writeBytes(bytes);
        }
    }

    int size() {
        return cells.size();
    }

    /** Its element of the schema. */
    Thrift schema() {
        Thrift element = new Thrift()
                .i32(1, number ? INT32 : BYTE_ARRAY)
                .i32(3, OPTIONAL)
                .text(4, name);
        return number ? element : element.i32(6, UTF8).struct(10, new Thrift().struct(1, new Thrift()));
    }

    /** A chunk of the file. */
    record Chunk(byte[] bytes, int unpacked, Thrift metadata) {}

    /** The page at hand, after which the column is empty. */
    Chunk chunk(long offset) {
        endRun();
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        littleEndian(page, levels.size());
        page.writeBytes(levels.toByteArray());
        page.writeBytes(cells.toByteArray());
        byte[] packed = packed(page.toByteArray());
        CRC32 sum = new CRC32();
        sum.update(packed);
        byte[] header = new Thrift()
                .i32(1, 0)
                .i32(2, page.size())
                .i32(3, packed.length)
                .i32(4, (int) sum.getValue())
                .struct(5, new Thrift().i32(1, rows).i32(2, PLAIN).i32(3, RLE).i32(4, RLE))
                .bytes();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(header);
        bytes.writeBytes(packed);
        int unpacked = header.length + page.size();
        Thrift metadata = new Thrift()
                .i64(2, offset)
                .struct(
                        3,
                        new Thrift()
                                .i32(1, number ? INT32 : BYTE_ARRAY)
                                .i32s(2, List.of(PLAIN, RLE))
                                .texts(3, List.of(name))
                                .i32(4, GZIP)
                                .i64(5, rows)
                                .i64(6, unpacked)
                                .i64(7, bytes.size())
                                .i64(9, offset));
        cells.reset();
        levels.reset();
        rows = 0;
        return new Chunk(bytes.toByteArray(), unpacked, metadata);
    }

    private void endRun() {
        if (run > 0) {
            Thrift.varint(levels, (long) run << 1);
            levels.write(level);
            run = 0;
        }
    }

    private static byte[] packed(byte[] page) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static void littleEndian(ByteArrayOutputStream out, int number) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            out.write(number >> shift);
        }
    }
}
