package org.tahqiq.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tahqiq.team.MemberListService;
import org.tahqiq.team.MemberService;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Spreadsheet;
import org.tahqiq.ui.Notices;

/** Adds many members from a file: shows each line with what is wrong with it, makes all of them or none, hands their links out. */
class MemberListPanel extends Composite<NativeDetails> {

    private final MemberListService lists;
    private final Notices notices;
    private final Runnable made;
    private final Div preview = new Div();

    /** @param made told when there are new members */
    MemberListPanel(MemberListService lists, Notices notices, Runnable made) {
        this.lists = lists;
        this.notices = notices;
        this.made = made;
        Upload upload = new Upload();
        upload.setUploadHandler(UploadHandler.inMemory((metadata, bytes) -> {
            upload.clearFileList();
            // The list of an earlier file is no answer to this one.
            preview.removeAll();
            notices.attempt(() -> show(lists.read(text(bytes))));
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(1 << 20);
        upload.setDropLabel(new Span(getTranslation("exchange.drop")));
        upload.setUploadButton(new Button(getTranslation("exchange.choose")));
        preview.getElement().setAttribute("role", "status");
        preview.addClassName("member-list-preview");
        getContent().setSummaryText(getTranslation("team.list"));
        getContent().setContent(new Div(new Paragraph(getTranslation("team.list-note")), upload, preview));
        getContent().addClassName("member-list");
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.invalid("list-unreadable");
        }
    }

    private void show(List<MemberListService.Line> lines) {
        OrderedList list = new OrderedList();
        list.addClassName("trail");
        lines.forEach(line -> list.add(line(line)));
        long wrong = lines.stream().filter(line -> line.problem() != null).count();
        if (wrong > 0) {
            preview.add(new Paragraph(getTranslation("team.list-mend", wrong)), list);
            return;
        }
        Button make =
                new Button(getTranslation("team.list-make", lines.size()), click -> notices.attempt(() -> make(lines)));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.getElement().setAttribute("data-action", "make-list");
        preview.add(make, list);
    }

    private ListItem line(MemberListService.Line line) {
        Span number = new Span(getTranslation("team.list-line", line.number()));
        number.addClassName("secondary");
        Span who = new Span(Stream.of(line.name(), line.displayName(), line.email())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")));
        who.getElement().setAttribute("dir", "auto");
        ListItem shown = new ListItem(number, who);
        Refusal problem = line.problem();
        shown.getElement().setAttribute("data-line", Boolean.toString(problem == null));
        if (problem != null) {
            Span why = new Span(notices.sentence(problem));
            why.addClassName("refused");
            shown.add(why);
        }
        return shown;
    }

    private void make(List<MemberListService.Line> lines) {
        List<MemberService.Invited> all = lists.addAll(lines);
        Anchor links = new Anchor(
                (DownloadHandler) event -> {
                    event.setFileName("tahqiq-links.csv");
                    event.setContentType("text/csv; charset=utf-8");
                    write(all, event.getOutputStream());
                },
                getTranslation("team.list-links"));
        links.getElement().setAttribute("download", true).setAttribute("data-action", "links");
        preview.removeAll();
        preview.add(new Paragraph(getTranslation("team.list-made")), links);
        made.run();
    }

    private static void write(List<MemberService.Invited> all, OutputStream out) throws IOException {
        Writer file = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        file.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(file);
        csv.writeRecord("name", "displayName", "link", "until");
        for (MemberService.Invited each : all) {
            csv.writeRecord(
                    Spreadsheet.guarded(each.member().name()),
                    Spreadsheet.guarded(each.member().displayName()),
                    each.invitation().link(),
                    each.invitation().expiresAt().toString());
        }
        csv.flush();
    }
}
