package org.scrutineer.observer;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;
import org.scrutineer.platform.web.ProblemType;

/// The one shape of every refusal.
public final class Problems {

    private Problems() {}

    public static ResponseSpecification is(ProblemType problem) {
        return new ResponseSpecBuilder()
                .expectStatusCode(problem.status())
                .expectContentType("application/problem+json")
                .expectBody("type", equalTo(problem.type().toString()))
                .expectBody("title", equalTo(problem.title()))
                .expectBody("status", equalTo(problem.status()))
                .build();
    }
}
