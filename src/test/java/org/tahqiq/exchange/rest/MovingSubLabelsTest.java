package org.tahqiq.exchange.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.exchange.rest.MovingApiTest.TEXT;
import static org.tahqiq.exchange.rest.MovingApiTest.zip;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.tahqiq.Api;
import org.tahqiq.Api.Desk;

/** Labels of another tool as sub-labels of ours, and zips with nothing in them. */
class MovingSubLabelsTest {

    @Test
    void labelsThatComeToOneTagStayApartAsItsSubLabelsIfTheCuratorWants() {
        Desk desk = Api.desk();
        byte[] folder = zip(
                "1.txt",
                TEXT,
                "1.ann",
                "T1\tClaim 14 27\t40 طائرة وصلت\nT2\tQuote-Source 4 10\tالوزير\nT3\tفعل 0 3\tقال\n");
        String mapping = "{\"Claim\":\"CLAIM\",\"Quote-Source\":\"ATTRIBUTION\",\"فعل\":\"ATTRIBUTION\"}";
        desk.curator()
                .header("Content-Type", "application/octet-stream")
                .post(
                        desk.path() + "/import?format=brat&sublabels=true&mapping="
                                + URLEncoder.encode(mapping, StandardCharsets.UTF_8),
                        folder)
                .expect(200);
        String article = desk.reader()
                .all(desk.path() + "/articles")
                .getFirst()
                .path("id")
                .asString();
        assertThat(desk.reader().all("/articles/" + article + "/annotations"))
                .extracting(each -> each.path("fields").path("label").asString("–"))
                .containsExactly("label2", "quotesource", "–");
        assertThat(desk.reader().all(desk.path() + "/labels"))
                .extracting(each -> each.path("arabic").asString())
                .containsExactlyInAnyOrder("Quote-Source", "فعل");
    }

    @Test
    void aLabelAloneWithATagThatHasSubLabelsStaysApart() {
        Desk desk = Api.desk();
        String move = desk.path() + "/import?format=brat&sublabels=true&mapping=";
        var curator = desk.curator().header("Content-Type", "application/octet-stream");
        curator.post(
                        move
                                + URLEncoder.encode(
                                        "{\"Source\":\"ATTRIBUTION\",\"Cue\":\"ATTRIBUTION\"}", StandardCharsets.UTF_8),
                        zip("1.txt", TEXT, "1.ann", "T1\tSource 4 10\tالوزير\nT2\tCue 0 3\tقال\n"))
                .expect(200);
        String again = TEXT + " ثم عاد.";
        curator.post(
                        move + URLEncoder.encode("{\"Source\":\"ATTRIBUTION\"}", StandardCharsets.UTF_8),
                        zip("2.txt", again, "2.ann", "T1\tSource 4 10\tالوزير\n"))
                .expect(200);
        assertThat(desk.reader().all(desk.path() + "/articles"))
                .hasSize(2)
                .flatExtracting(article ->
                        desk.reader().all("/articles/" + article.path("id").asString() + "/annotations"))
                .filteredOn(mark -> mark.path("quote").asString().equals("الوزير"))
                .hasSize(2)
                .extracting(mark -> mark.path("fields").path("label").asString("–"))
                .containsOnly("source");
        assertThat(desk.reader().all(desk.path() + "/labels")).hasSize(2);
    }

    @Test
    void aZipWithNothingInTheNamedFormatIsRefusedAndAnEmptyOneIsAnEmptyCorpus() {
        Desk desk = Api.desk();
        var editor = desk.editor().header("Content-Type", "application/octet-stream");
        editor.post(desk.path() + "/import?format=tei", zip("1.txt", TEXT, "1.ann", ""))
                .refused(422, "archive-file-missing");
        editor.post(desk.path() + "/import/labels?format=webanno-tsv-3.3", zip("1.txt", TEXT, "1.ann", ""))
                .refused(422, "archive-file-missing");
        editor.post(desk.path() + "/import?format=tei", zip()).expect(200);
        editor.post(desk.path() + "/import?format=uima-xmi", zip("TypeSystem.xml", "<types/>"))
                .expect(200);
    }
}
