package org.scrutineer.findings.clientaudit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.Paged;

/// The client audit of a finding, page by page.
///
/// @param reason why it is UNREADABLE
/// @param name of the file among the attachments of the finding
/// @param sha256 of the file that the events are from, lower-case hex; another one on the next page: begin again
/// @param items events in the order of the file
/// @param next what to send as `after` to get the next page; missing on the last one
public record ClientAuditView(
        ClientAuditState state,
        @Nullable String reason,
        @Nullable String name,
        @Nullable String sha256,
        List<ClientAuditEvent> items,
        @Nullable String next)
        implements Paged {

    static ClientAuditView without(ClientAuditState state, @Nullable String name, @Nullable String sha256) {
        return new ClientAuditView(state, null, name, sha256, List.of(), null);
    }

    static ClientAuditView unreadable(String reason, String name, String sha256) {
        return new ClientAuditView(ClientAuditState.UNREADABLE, reason, name, sha256, List.of(), null);
    }

    static ClientAuditView read(String name, String sha256, Page<ClientAuditEvent> page) {
        return new ClientAuditView(ClientAuditState.READ, null, name, sha256, page.items(), page.next());
    }
}
