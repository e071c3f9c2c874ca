package org.scrutineer.reporting;

import io.quarkus.test.common.QuarkusTestResource;
import org.scrutineer.testkit.ScrutineerTestResource;

/// Real servers for every test of this service.
@QuarkusTestResource(ScrutineerTestResource.class)
final class TestResources {}
