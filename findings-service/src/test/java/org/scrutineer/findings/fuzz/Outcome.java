package org.scrutineer.findings.fuzz;

import org.scrutineer.platform.web.RequestGuard;

/// What became of a damaged submission.
enum Outcome {
    /// Stored.
    ACCEPTED,
    /// Refused for what is in it, and kept in the held inbox.
    HELD,
    /// Refused at the door: the address, the credential, the headers or the size were wrong.
    REFUSED,
    /// The sender hung up before its end.
    CUT_OFF,
    /// Anything else: the server failed.
    FAILED;

    static Outcome of(Request request, Exchanged answer) {
        return switch (answer.status()) {
            case 0 -> request.isWhole() ? FAILED : CUT_OFF;
            case 201 -> ACCEPTED;
            case 400, 404, 409 -> refused(request, answer);
            case 401, 403, 405, 413 -> answer.body().contains("nature=\"error\"") ? REFUSED : FAILED;
            // What is no HTTP is answered by the HTTP server itself; so is what nobody serves.
            case 414, 431, 501, 505 -> request.isWhole() ? FAILED : REFUSED;
            default -> FAILED;
        };
    }

    private static Outcome refused(Request request, Exchanged answer) {
        String body = answer.body();
        if (!body.contains("nature=\"error\"")) {
            // What is no URI is refused by the HTTP server, before anything of ours sees it.
            boolean byTheServer = answer.status() == 400 && body.isEmpty();
            return request.isWhole() && !byTheServer ? FAILED : REFUSED;
        }
        boolean atTheDoor = body.contains("X-OpenRosa-Version must")
                || body.contains("nothing at this address")
                || body.contains(RequestGuard.MESSAGE);
        return atTheDoor ? REFUSED : HELD;
    }
}
