package org.tahqiq.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;

/** The file of some numbers. */
public class CsvLink extends Composite<Anchor> {

    /**
     * @param name of the file, behind the product's own
     * @param title of the numbers
     */
    public CsvLink(String name, String title, NumberTable numbers) {
        getContent().setText(getTranslation("numbers.csv"));
        getContent().setHref((DownloadHandler) event -> {
            event.setFileName("tahqiq-" + name + ".csv");
            event.setContentType("text/csv; charset=utf-8");
            numbers.writeCsv(event.getOutputStream());
        });
        getContent().setAriaLabel(getTranslation("numbers.csv-of", title));
        getContent().getElement().setAttribute("download", true).setAttribute("data-action", "csv");
    }
}
