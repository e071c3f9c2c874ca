package org.scrutineer.platform.web;

/// Problems that any endpoint of any service may answer with.
public enum CommonProblem implements ProblemType {
    INVALID_REQUEST("The request does not have the expected shape", 400),
    UNAUTHENTICATED("A valid token is needed", 401),
    FORBIDDEN("Your role does not allow this", 403),
    NOT_FOUND("There is nothing at this address", 404),
    METHOD_NOT_ALLOWED("This address does not know that method", 405),
    NOT_ACCEPTABLE("None of the accepted media types can be produced", 406),
    OUTDATED_VERSION("Somebody else changed this in the meantime", 412),
    TOO_LARGE("The request is larger than this address takes", 413),
    UNSUPPORTED_MEDIA_TYPE("This media type is not understood here", 415),
    VERSION_REQUIRED("If-Match with the version you have seen is needed", 428),
    UNAVAILABLE("The service cannot do this right now; try again", 503),
    INTERNAL_ERROR("Something went wrong on our side", 500);

    private final String title;
    private final int status;

    CommonProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }

    /// The problem that fits an HTTP status best.
    static CommonProblem ofStatus(int status) {
        for (CommonProblem problem : values()) {
            if (problem.status == status) {
                return problem;
            }
        }
        return status >= 500 ? INTERNAL_ERROR : INVALID_REQUEST;
    }
}
