package org.scrutineer.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/// An integrator may use the jar without any framework, and one publisher's words without another's.
class IndependenceTest {

    private static final JavaClasses CONTRACTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.scrutineer.contracts");

    @Test
    void contractsDependOnNothingButTheJdkAndJSpecify() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.scrutineer.contracts..", "java..", "org.jspecify.annotations")
                .check(CONTRACTS);
    }

    @Test
    void publishersDoNotUseEachOthersWords() {
        SlicesRuleDefinition.slices()
                .matching("org.scrutineer.contracts.(*)..")
                .should()
                .notDependOnEachOther()
                .check(CONTRACTS);
    }
}
