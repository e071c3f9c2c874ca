package org.scrutineer.findings.openrosa;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.attachment.ContentStore;
import org.scrutineer.findings.form.Draft;
import org.scrutineer.findings.held.HeldReason;
import org.scrutineer.findings.intake.Intake;
import org.scrutineer.findings.intake.Outcome;
import org.scrutineer.findings.intake.Sender;
import org.scrutineer.findings.intake.SubmissionTaker;
import org.scrutineer.findings.trial.TrialIntake;

/// Takes the body of a submission in and answers with what became of it.
///
/// A small body is gathered on the event loop, so that a slow phone holds no thread; a large one is streamed by a
/// virtual thread, with files going to disk.
@ApplicationScoped
class SubmissionPost {

    private static final String SUCCESS = "full submission upload was successful!";
    private static final byte[] NOTHING = {};

    private final Intake intake;
    private final TrialIntake trials;
    private final ContentStore store;

    SubmissionPost(Intake intake, TrialIntake trials, ContentStore store) {
        this.intake = intake;
        this.trials = trials;
        this.store = store;
    }

    /// On the event loop, the request still paused.
    void read(Exchange exchange, Guest guest, Executor waiting) {
        HttpServerRequest request = exchange.request();
        if ("100-continue".equalsIgnoreCase(exchange.header("Expect"))) {
            request.response().writeContinue();
        }
        String length = exchange.header("Content-Length");
        long size = length == null ? Long.MAX_VALUE : Bodies.length(length);
        if (size > Bodies.LARGEST_IN_MEMORY) {
            BodyStream body = new BodyStream(exchange, Bodies.LARGEST);
            waiting.execute(() -> stream(exchange, guest, body));
        } else {
            gather(exchange, guest, (int) size);
        }
    }

    private void gather(Exchange exchange, Guest guest, int size) {
        HttpServerRequest request = exchange.request();
        byte[] body = new byte[size];
        int[] filled = {0};
        request.handler(chunk -> {
            int count = Math.min(chunk.length(), body.length - filled[0]);
            chunk.getBytes(0, count, body, filled[0]);
            filled[0] += count;
        });
        request.exceptionHandler(failure -> {});
        request.endHandler(nothing -> exchange.attempt(() -> gathered(exchange, guest, body)));
        request.resume();
    }

    private void gathered(Exchange exchange, Guest guest, byte[] body) {
        Sender sender = Senders.of(exchange, guest);
        String boundary = boundary(exchange.header("Content-Type"));
        if (boundary == null) {
            taker(guest).hold(sender, false, body, List.of(), notMultipart(), outcome -> reply(exchange, outcome));
            return;
        }
        Upload upload = new Upload(store);
        try {
            new MultipartReader(body, boundary).read(upload);
        } catch (MultipartReader.Malformed e) {
            upload.forgetPreamble();
            hold(exchange, guest, sender, upload, body, incomplete(e));
            return;
        } catch (IOException e) {
            upload.discard();
            exchange.refuse(503, "The server cannot store files right now. Please send the form again later.");
            return;
        }
        take(exchange, guest, sender, upload);
    }

    private void stream(Exchange exchange, Guest guest, BodyStream body) {
        Sender sender = Senders.of(exchange, guest);
        String boundary = boundary(exchange.header("Content-Type"));
        Upload upload = new Upload(store);
        try {
            if (boundary == null) {
                body.transferTo(upload.preamble());
                hold(exchange, guest, sender, upload, NOTHING, notMultipart());
                return;
            }
            new MultipartReader(body, boundary).read(upload);
        } catch (MultipartReader.Malformed e) {
            hold(exchange, guest, sender, upload, NOTHING, incomplete(e));
            return;
        } catch (BodyStream.TooLarge | Upload.XmlTooLarge e) {
            upload.discard();
            tooLarge(exchange);
            return;
        } catch (IOException e) {
            // The phone went away, or the disk is full; either way the phone still has everything.
            upload.discard();
            exchange.refuse(503, "The form did not arrive. Please send it again.");
            return;
        }
        take(exchange, guest, sender, upload);
    }

    private void take(Exchange exchange, Guest guest, Sender sender, Upload upload) {
        upload.forgetPreamble();
        byte[] xml = upload.xml();
        if (xml == null) {
            hold(
                    exchange,
                    guest,
                    sender,
                    upload,
                    NOTHING,
                    "Required multipart part xml_submission_file is missing: what was sent has no form in it.");
        } else {
            taker(guest).take(sender, xml, upload.files(), outcome -> reply(exchange, outcome));
        }
    }

    /// @param instead what to keep when the form was not found
    private void hold(Exchange exchange, Guest guest, Sender sender, Upload upload, byte[] instead, String message) {
        byte[] xml = upload.xml();
        taker(guest)
                .hold(
                        sender,
                        xml != null,
                        xml == null ? instead : xml,
                        upload.filesOrBody(),
                        message,
                        outcome -> reply(exchange, outcome));
    }

    private SubmissionTaker taker(Guest guest) {
        Draft draft = guest.draft();
        return draft == null ? intake : trials.of(draft);
    }

    static void tooLarge(Exchange exchange) {
        exchange.refuse(
                413,
                "This is more than the %d bytes that one request may have. Send the attachments in several requests."
                        .formatted(Exchange.ACCEPT_CONTENT_LENGTH));
    }

    private static String notMultipart() {
        return "Multipart form content failed to parse: the request has no multipart/form-data body.";
    }

    private static String incomplete(MultipartReader.Malformed failure) {
        return "Multipart form content failed to parse (%s). Please send the form again."
                .formatted(failure.getMessage());
    }

    private static void reply(Exchange exchange, Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted accepted -> exchange.created(SUCCESS);
            case Outcome.Refused refused -> exchange.refuse(status(refused.reason()), refused.message());
            case Outcome.Unavailable unavailable ->
                exchange.refuse(
                        503,
                        "The server cannot take the form right now. It is safe on the phone; send it again later.");
        }
    }

    private static int status(HeldReason reason) {
        return switch (reason) {
            case UNREADABLE -> 400;
            case UNKNOWN_FORM, UNKNOWN_EDIT -> 404;
            case FORM_CLOSED, CONFLICTING_CONTENT, OUTDATED_EDIT -> 409;
        };
    }

    private static @Nullable String boundary(@Nullable String contentType) {
        if (contentType == null || !contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            return null;
        }
        String boundary = PartHeader.parameter(contentType, "boundary");
        return boundary == null || boundary.isEmpty() || boundary.length() > 200 ? null : boundary;
    }
}
