package org.scrutineer.deployment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.scrutineer.deployment.sql.Filter;
import org.scrutineer.deployment.team.WhenTeamsDisband;
import org.scrutineer.platform.messaging.Outbox;

/// Nothing is expected of a team that exists no longer: without this the denominators would stay too large until
/// somebody plans again.
@ApplicationScoped
class WithdrawReports implements WhenTeamsDisband {

    private final ExpectedReports reports;
    private final Outbox outbox;

    WithdrawReports(ExpectedReports reports, Outbox outbox) {
        this.reports = reports;
        this.outbox = outbox;
    }

    @Override
    public void teamsDisbanded(String missionId, Set<String> teamCodes) {
        List<ExpectedReport> withdrawn =
                ExpectationChanges.withdraw(reports.standingOfTeams(Filter.mission(missionId), teamCodes));
        reports.save(withdrawn);
        outbox.appendAll(
                withdrawn.stream().map(ExpectationEvents::noLongerExpected).toList());
    }
}
