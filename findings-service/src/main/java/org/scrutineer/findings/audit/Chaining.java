package org.scrutineer.findings.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.scrutineer.platform.audit.Chainer;

/// Runs the chainer as long as the service.
@ApplicationScoped
class Chaining {

    private final Chainer chainer;

    Chaining(Chainer chainer) {
        this.chainer = chainer;
    }

    void start(@Observes StartupEvent event) {
        chainer.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        chainer.stop();
    }
}
