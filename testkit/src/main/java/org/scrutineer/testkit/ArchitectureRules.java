package org.scrutineer.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Outgoing;
import org.jspecify.annotations.NullMarked;
import org.scrutineer.platform.security.AnyAuthenticated;
import org.scrutineer.platform.security.GuardedByCredential;
import org.scrutineer.platform.security.RequiresPermission;

/// The rules that hold in every service. One call per service, in its `ArchitectureTest`.
public final class ArchitectureRules {

    private static final List<Class<? extends Annotation>> HTTP_METHODS =
            List.of(GET.class, PUT.class, POST.class, DELETE.class, PATCH.class, HEAD.class);
    private static final List<Class<? extends Annotation>> DECLARATIONS =
            List.of(RequiresPermission.class, AnyAuthenticated.class, GuardedByCredential.class);

    private ArchitectureRules() {}

    /// @param servicePackage root package of the service, for example `org.scrutineer.observer`
    public static void check(String servicePackage) {
        JavaClasses service = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(servicePackage);
        rules(servicePackage).forEach(rule -> rule.allowEmptyShould(true).check(service));
        CopiedTables.check();
    }

    private static List<ArchRule> rules(String root) {
        return List.of(
                slices().matching(root + ".(*)..").should().beFreeOfCycles(),
                classes()
                        .that(annotatedWithHttp())
                        .should()
                        .haveSimpleNameEndingWith("Resource")
                        .because("HTTP comes in through resources only"),
                methods().that(areHttpMethods()).should(declareWhoMayCall()),
                AreaRule.RULE,
                noClasses()
                        .that()
                        .haveSimpleNameNotEndingWith("Listener")
                        .should()
                        .dependOnClassesThat()
                        .belongToAnyOf(Incoming.class)
                        .because("Kafka comes in through listeners only"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .belongToAnyOf(Emitter.class, Outgoing.class, Channel.class)
                        .because("events leave through the outbox, in the transaction of the change"),
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("Resource")
                        .should()
                        .dependOnClassesThat()
                        .areAnnotatedWith(Entity.class)
                        .because("resources call use cases and queries; entities stay inside the transaction"),
                noClasses()
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("org.scrutineer..")
                                .and(not(resideInAnyPackage(
                                        root + "..", "org.scrutineer.contracts..", "org.scrutineer.platform.."))))
                        .because("services talk through Kafka topics only"),
                fields().should().notBeAnnotatedWith(Inject.class).because("dependencies come through the constructor"),
                noClasses()
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(java.time.LocalDate.class, "now")
                        .because("time comes from the injected Clock"),
                noClasses()
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .because("io.quarkus.logging.Log is for that"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("java.util.logging..")
                        .because("io.quarkus.logging.Log is for that"),
                noClasses()
                        .should()
                        .resideInAnyPackage("..util..", "..common..", "..helper..", "..dto..", "..manager..")
                        .because("a package is a feature that a mission person would name"),
                classes().should(be(inNullMarkedPackage())));
    }

    private static DescribedPredicate<JavaClass> annotatedWithHttp() {
        return DescribedPredicate.describe(
                "have HTTP methods", type -> type.getMethods().stream().anyMatch(ArchitectureRules::isHttpMethod));
    }

    private static DescribedPredicate<JavaMethod> areHttpMethods() {
        return DescribedPredicate.describe("are HTTP methods", ArchitectureRules::isHttpMethod);
    }

    private static boolean isHttpMethod(JavaMethod method) {
        return HTTP_METHODS.stream().anyMatch(method::isAnnotatedWith);
    }

    private static ArchCondition<JavaMethod> declareWhoMayCall() {
        return new ArchCondition<>("declare who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                long declarations =
                        DECLARATIONS.stream().filter(method::isAnnotatedWith).count();
                events.add(new SimpleConditionEvent(
                        method, declarations == 1, method.getFullName() + " has " + declarations + " declarations"));
            }
        };
    }

    private static DescribedPredicate<JavaClass> inNullMarkedPackage() {
        return DescribedPredicate.describe(
                "in a @NullMarked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class));
    }
}
