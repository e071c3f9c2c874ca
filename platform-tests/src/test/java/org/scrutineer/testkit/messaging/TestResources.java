package org.scrutineer.testkit.messaging;

import io.quarkus.test.common.QuarkusTestResource;
import org.scrutineer.testkit.ScrutineerTestResource;

@QuarkusTestResource(ScrutineerTestResource.class)
class TestResources {}
