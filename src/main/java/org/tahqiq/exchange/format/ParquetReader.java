package org.tahqiq.exchange.format;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.ColumnSchema;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tahqiq.text.Refusal;

/**
 * The process that reads one Parquet file into a file of its rows, that of the names first. Whatever the library
 * throws at a broken file ends it, and where the library never comes to an end (hardwood 1.0.1, at some wrong lengths of pages) it is
 * ended.
 */
final class ParquetReader {

    private static final int NO_MORE = -1;
    private static final int NESTED = -2;

    /** UTF-8 bytes of a cell; a text has at most a million characters. */
    private static final int LONGEST_CELL = 16 << 20;

    private ParquetReader() {}

    public static void main(String[] files) {
        int exit = 1;
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(files[1])), 1 << 16))) {
            write(Path.of(files[0]), out);
            out.flush();
            exit = 0;
        } catch (IOException | RuntimeException e) {
            // Said by the exit alone: what is wrong with a file that somebody damaged is of no use to anybody.
        } finally {
            // The library's own threads may still be busy with what is no longer asked for.
            Runtime.getRuntime().halt(exit);
        }
    }

    private static void write(Path file, DataOutputStream out) throws IOException {
        // What strangers packed goes to the JDK's inflater, not to whatever native library is about.
        System.setProperty("hardwood.uselibdeflate", "false");
        ParquetFileReader parquet = ParquetFileReader.open(InputFile.of(file));
        if (!parquet.getFileSchema().isFlatSchema()) {
            out.writeInt(NESTED);
            return;
        }
        List<String> names = parquet.getFileSchema().getColumns().stream()
                .map(ColumnSchema::name)
                .toList();
        write(names, out);
        RowReader rows = parquet.rowReader();
        while (rows.hasNext()) {
            rows.next();
            write(
                    IntStream.range(0, names.size())
                            .mapToObj(i -> rows.isNull(i) ? "" : String.valueOf(rows.getValue(i)))
                            .toList(),
                    out);
        }
        out.writeInt(NO_MORE);
    }

    private static void write(List<String> cells, DataOutputStream out) throws IOException {
        out.writeInt(cells.size());
        for (String cell : cells) {
            byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    /** Reads what the process wrote. */
    static void read(DataInputStream written, CsvParts.RowReader each) throws IOException {
        int cells = written.readInt();
        if (cells == NESTED) {
            throw Refusal.invalid("parquet-nested");
        }
        // The names have no number.
        for (long line = 1; cells != NO_MORE; line++, cells = written.readInt()) {
            each.row(Math.max(1, line - 1), cells(written, cells));
        }
    }

    private static List<String> cells(DataInputStream written, int number) throws IOException {
        List<String> cells = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            int length = written.readInt();
            if (length > LONGEST_CELL) {
                throw Refusal.invalid("line-too-long", LONGEST_CELL >> 20);
            }
            byte[] bytes = written.readNBytes(length);
            if (bytes.length < length) {
                throw new EOFException();
            }
            cells.add(new String(bytes, StandardCharsets.UTF_8));
        }
        return cells;
    }
}
