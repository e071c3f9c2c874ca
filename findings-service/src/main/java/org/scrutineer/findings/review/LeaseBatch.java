package org.scrutineer.findings.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.scrutineer.findings.FindingsConfig;
import org.scrutineer.findings.FindingsProblem;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;

/// Gives reviewers findings that are theirs for a while.
@ApplicationScoped
class LeaseBatch {

    private static final int USUAL_SIZE = 20;
    /// What was free when a pass began may be taken when it ends; the next pass looks anew.
    private static final int PASSES = 3;

    private final Leases leases;
    private final BatchQueries queries;
    private final FindingsConfig config;

    LeaseBatch(Leases leases, BatchQueries queries, FindingsConfig config) {
        this.leases = leases;
        this.queries = queries;
        this.config = config;
    }

    /// Asking again under the same id gives what is left of the batch, not more.
    @Transactional
    BatchView take(Leases.Batch batch, LeaseRequest wanted) {
        Optional<String> holder = leases.holder(batch.missionId(), batch.batchId());
        if (holder.isEmpty()) {
            fill(batch, wanted);
        } else if (!holder.get().equals(batch.holder().name())) {
            throw new DomainException(
                    FindingsProblem.FINDING_LEASED, "Batch %s is somebody else's.".formatted(batch.batchId()));
        }
        return queries.find(batch);
    }

    private void fill(Leases.Batch batch, LeaseRequest wanted) {
        Integer size = wanted.size();
        int open = size == null ? USUAL_SIZE : size;
        for (int pass = 0; pass < PASSES && open > 0; pass++) {
            open -= leases.take(batch, wanted, open, config.reviewLease());
        }
    }

    @Transactional
    BatchView find(Leases.Batch batch) {
        BatchView view = queries.find(batch);
        if (view.items().isEmpty()) {
            throw nothingLeft(batch);
        }
        return view;
    }

    /// Also after it ran out, for what nobody else has taken.
    @Transactional
    BatchView renew(Leases.Batch batch) {
        if (leases.renew(batch, config.reviewLease()) == 0) {
            throw nothingLeft(batch);
        }
        return queries.find(batch);
    }

    @Transactional
    void giveBack(Leases.Batch batch) {
        leases.giveBack(batch);
    }

    private static DomainException nothingLeft(Leases.Batch batch) {
        return new DomainException(
                CommonProblem.NOT_FOUND, "You have no batch %s (any more).".formatted(batch.batchId()));
    }
}
