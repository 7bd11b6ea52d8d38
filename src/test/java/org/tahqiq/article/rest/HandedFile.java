package org.tahqiq.article.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;

/** Files as they are handed in by a multipart form, and archives as attackers make them. */
final class HandedFile {

    private HandedFile() {}

    static Answer send(Desk desk, String name, byte[] bytes) {
        return send(desk.editor(), desk.path() + "/articles", name, bytes);
    }

    static Answer send(Caller caller, String path, String name, byte[] bytes) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return caller.header("Content-Type", "multipart/form-data; boundary=b").send("POST", path, body.toByteArray());
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A document whose body is this XML. */
    static byte[] docx(String documentXml) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", utf8("<Types/>"));
        parts.put("word/document.xml", utf8(documentXml));
        return zip(parts);
    }

    static String paragraph(String words) {
        return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                + words + "</w:t></w:r></w:p></w:body></w:document>";
    }

    /** A workbook whose only sheet is this XML. */
    static byte[] xlsx(String prolog, String sheetData) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "xl/_rels/workbook.xml.rels",
                utf8("<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"));
        parts.put("xl/workbook.xml", utf8("<workbook xmlns:r=\"r\"><sheets><sheet r:id=\"r1\"/></sheets></workbook>"));
        parts.put(
                "xl/worksheets/sheet1.xml",
                utf8(prolog + "<worksheet><sheetData>" + sheetData + "</sheetData></worksheet>"));
        return zip(parts);
    }

    static String row(String... cells) {
        StringBuilder row = new StringBuilder("<row>");
        for (String cell : cells) {
            row.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }
}
