package org.tahqiq.exchange.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A table of texts and whole numbers as an Apache Parquet file (https://github.com/apache/parquet-format): plain cells, packed with
 * gzip, a page for each column of a row group, so that only one group is in memory. Written by ourselves because the known
 * writers for Java bring 55 MB of Hadoop.
 */
final class ParquetTable {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    /** Of the cells of a row group. */
    private static final long GROUP_BYTES = 8 << 20;

    private static final int GROUP_ROWS = 100_000;

    private final OutputStream out;
    private final List<ParquetColumn> columns;
    private final List<Thrift> groups = new ArrayList<>();
    private long offset;
    private long all;
    private int rows;

    /** @param numbers those of the columns that hold whole numbers */
    ParquetTable(OutputStream out, List<String> names, Set<String> numbers) throws IOException {
        this.out = out;
        this.columns = names.stream()
                .map(name -> new ParquetColumn(name, numbers.contains(name)))
                .toList();
        write(MAGIC);
    }

    void row(List<String> cells) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).add(cells.get(i));
        }
        rows++;
        all++;
        if (rows == GROUP_ROWS
                || columns.stream().mapToLong(ParquetColumn::size).sum() >= GROUP_BYTES) {
            endGroup();
        }
    }

    private void endGroup() throws IOException {
        if (rows == 0) {
            return;
        }
        List<Thrift> chunks = new ArrayList<>();
        long size = 0;
        for (ParquetColumn column : columns) {
            ParquetColumn.Chunk chunk = column.chunk(offset);
            write(chunk.bytes());
            chunks.add(chunk.metadata());
            size += chunk.unpacked();
        }
        groups.add(new Thrift().structs(1, chunks).i64(2, size).i64(3, rows));
        rows = 0;
    }

    void finish() throws IOException {
        endGroup();
        Thrift root = new Thrift().text(4, "annotations").i32(5, columns.size());
        byte[] footer = new Thrift()
                .i32(1, 1)
                .structs(
                        2,
                        Stream.concat(Stream.of(root), columns.stream().map(ParquetColumn::schema))
                                .toList())
                .i64(3, all)
                .structs(4, groups)
                .text(6, "tahqiq")
                .bytes();
        write(footer);
        ByteArrayOutputStream length = new ByteArrayOutputStream();
        ParquetColumn.littleEndian(length, footer.length);
        write(length.toByteArray());
        write(MAGIC);
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        offset += bytes.length;
    }
}
