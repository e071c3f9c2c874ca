package org.scrutineer.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.scrutineer.platform.security.CallerAreas;
import org.scrutineer.platform.security.Reach;
import org.scrutineer.platform.security.RequiresPermission;

/// Who lets in callers that are limited to areas must ask which areas these are, in the method itself; who does
/// not let them in has nothing to ask.
final class AreaRule {

    static final ArchRule RULE = methods()
            .should(askForTheAreasExactlyWhenTheyDeclareThem())
            .because("a list that lets in an observer of one area must not show her the others");

    private AreaRule() {}

    private static ArchCondition<JavaMethod> askForTheAreasExactlyWhenTheyDeclareThem() {
        return new ArchCondition<>("ask CallerAreas if and only if they declare reach AREA") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean declares = method.tryGetAnnotationOfType(RequiresPermission.class)
                        .map(required -> required.reach() == Reach.AREA)
                        .orElse(false);
                boolean asks = method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(CallerAreas.class));
                events.add(new SimpleConditionEvent(
                        method,
                        declares == asks,
                        method.getFullName() + (declares ? " declares" : " does not declare") + " reach AREA and "
                                + (asks ? "asks" : "does not ask") + " for the areas"));
            }
        };
    }
}
