package org.scrutineer.reporting.statement;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Writes a page as PDF. The font is embedded, and has every script that is written in the region where missions work:
/// a PDF reader's own fonts may have none of Kazakh, Georgian or Armenian.
@ApplicationScoped
class StatementPdf {

    /// As named in the style sheet of the page.
    private static final String FAMILY = "DejaVu Sans";
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /// @param html well-formed XHTML
    byte[] write(String html) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(() -> font("DejaVuSans.ttf"), FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSans-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.withProducer("Scrutineer");
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static InputStream font(String file) {
        InputStream font = StatementPdf.class.getResourceAsStream(FOLDER + file);
        if (font == null) {
            throw new IllegalStateException("The font is not on the class path: " + file);
        }
        return font;
    }
}
