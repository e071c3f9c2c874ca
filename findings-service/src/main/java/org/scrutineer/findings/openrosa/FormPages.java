package org.scrutineer.findings.openrosa;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.form.ListedForm;
import org.scrutineer.findings.place.StationList;
import org.scrutineer.findings.place.StationLists;

/// What phones load: the list of forms, forms, manifests and media. Waits for the database: not for the event loop.
@ApplicationScoped
class FormPages {

    private static final String LIST_BEGIN = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<xforms xmlns=\"http://openrosa.org/xforms/xformsList\">\n";
    private static final String LIST_END = "</xforms>\n";
    private static final Comparator<ListedForm> BY_NAME =
            Comparator.comparing(FormPages::name).thenComparing(ListedForm::formId);

    private final Shelf shelf;
    private final StationLists stationLists;

    FormPages(Shelf shelf, StationLists stationLists) {
        this.shelf = shelf;
        this.stationLists = stationLists;
    }

    /// The list of somebody who may load nothing here.
    static void noForms(Exchange exchange) {
        answerXml(exchange, LIST_BEGIN + LIST_END);
    }

    /// By name.
    ///
    /// @param formId to list only this one, or null
    void formList(Exchange exchange, Guest guest, @Nullable String formId) {
        StringBuilder xml = new StringBuilder(LIST_BEGIN);
        List<ListedForm> listed = new ArrayList<>(shelf.list(guest, formId));
        listed.sort(BY_NAME);
        for (ListedForm form : listed) {
            String address = address(guest, form);
            xml.append("  <xform>\n");
            element(xml, "formID", form.formId());
            element(xml, "name", name(form));
            element(xml, "version", form.formVersion());
            element(xml, "hash", "md5:" + form.md5());
            element(xml, "downloadUrl", address + ".xml");
            if (!form.media().isEmpty()) {
                element(xml, "manifestUrl", address + "/manifest");
            }
            xml.append("  </xform>\n");
        }
        answerXml(exchange, xml.append(LIST_END).toString());
    }

    void formXml(Exchange exchange, Guest guest, String formId) {
        forForm(exchange, guest, formId, form -> {
            if (exchange.request().method().equals(HttpMethod.GET)) {
                shelf.given(guest, form);
            }
            String etag = quoted(form.md5());
            if (etag.equals(exchange.header("If-None-Match"))) {
                exchange.empty(304);
                return;
            }
            exchange.answer(200, "application/xml", Buffer.buffer(shelf.xml(guest, form)));
        });
    }

    void manifest(Exchange exchange, Guest guest, String formId) {
        forForm(exchange, guest, formId, form -> {
            StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                    .append("<manifest xmlns=\"http://openrosa.org/xforms/xformsManifest\">\n");
            if (form.media().contains(StationList.FILE_NAME)) {
                xml.append("  <mediaFile>\n");
                element(xml, "filename", StationList.FILE_NAME);
                element(
                        xml,
                        "hash",
                        "md5:" + stationLists.current(guest.missionId()).md5());
                element(xml, "downloadUrl", address(guest, form) + "/attachments/" + StationList.FILE_NAME);
                xml.append("  </mediaFile>\n");
            }
            answerXml(exchange, xml.append("</manifest>\n").toString());
        });
    }

    void media(Exchange exchange, Guest guest, String formId, String name) {
        forForm(exchange, guest, formId, form -> {
            if (!name.equals(StationList.FILE_NAME) || !form.media().contains(name)) {
                exchange.refuse(404, "Form %s has no file %s.".formatted(formId, name));
                return;
            }
            StationList list = stationLists.current(guest.missionId());
            String etag = quoted(list.md5());
            if (etag.equals(exchange.header("If-None-Match"))) {
                exchange.empty(304);
            } else {
                exchange.file("text/csv; charset=utf-8", etag, list.size(), list.file());
            }
        });
    }

    private interface Page {
        void of(ListedForm form);
    }

    private void forForm(Exchange exchange, Guest guest, String formId, Page page) {
        switch (shelf.find(guest, formId)) {
            case Shelf.Found.Form(ListedForm form) -> page.of(form);
            case Shelf.Found.Refused(int status, String message) -> exchange.refuse(status, message);
        }
    }

    /// What the addresses of a form begin with. That of a draft names the form already.
    private static String address(Guest guest, ListedForm form) {
        return guest.draft() == null ? guest.base() + "/forms/" + encode(form.formId()) : guest.base();
    }

    private static String name(ListedForm form) {
        return form.title().isBlank() ? form.formId() : form.title();
    }

    private static void answerXml(Exchange exchange, String xml) {
        exchange.answer(200, Exchange.XML, Buffer.buffer(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static void element(StringBuilder xml, String name, String text) {
        xml.append("    <")
                .append(name)
                .append('>')
                .append(XmlText.escape(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String quoted(String md5) {
        return '"' + md5 + '"';
    }
}
