package org.tahqiq;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.notBePublic;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.net.URL;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.annotation.Secured;
import org.springframework.security.access.prepost.PostAuthorize;
import org.springframework.security.access.prepost.PostFilter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.access.prepost.PreFilter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.store.OutboundFilter;

/** The rules of the house (docs/architecture.md). A rule in the way is argued with in a decision record, not switched off. */
class ArchitectureTest {

    /** The pipeline: a package may use only packages before it. */
    private static final List<String> PACKAGES = List.of(
            "text",
            "store",
            "ui",
            "team",
            "article",
            "annotation",
            "suggestion",
            "review",
            "curation",
            "search",
            "exchange");

    private static final String ROOT = "org.tahqiq.";
    private static final List<String> LEAVES = List.of("ui", "rest");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.tahqiq");

    @Test
    void modulesUseOnlyWhatTheirPackageInfoAllows() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void noTwelfthPackage() {
        assertThat(present()).isSubsetOf(PACKAGES);
    }

    @TestFactory
    Stream<DynamicTest> arrowsPointUpTheList() {
        return present().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    String[] below = PACKAGES.subList(PACKAGES.indexOf(name) + 1, PACKAGES.size()).stream()
                            .map(later -> ROOT + later + "..")
                            .toArray(String[]::new);
                    if (below.length > 0) {
                        noClasses()
                                .that(resideInAPackage(ROOT + name + ".."))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(below)
                                .because("a package may use only packages above it")
                                .check(HOUSE);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> screensAndRestAreLeaves() {
        return present().stream()
                .flatMap(name -> LEAVES.stream().map(leaf -> name + "." + leaf))
                .map(leaf -> DynamicTest.dynamicTest(
                        leaf,
                        () -> noClasses()
                                .that(resideInAPackage("org.tahqiq..").and(not(resideInAPackage(ROOT + leaf + ".."))))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(ROOT + leaf + "..")
                                .because("even their own package root does not know them")
                                .allowEmptyShould(true)
                                .check(HOUSE)));
    }

    @Test
    void onlyScreensKnowVaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .because("services never see a component")
                .check(HOUSE);
    }

    @Test
    void textIsPlainJava() {
        classes()
                .that()
                .resideInAPackage(ROOT + "text..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "com.ibm.icu..",
                        "org.apache.lucene.analysis..",
                        "org.jspecify..",
                        ROOT + "text..",
                        // package-info.java names the allowed packages
                        "org.springframework.modulith..")
                .check(HOUSE);
    }

    @Test
    void repositoriesStayInTheirPackage() {
        classes().that().areAssignableTo(Repository.class).should(notBePublic()).check(HOUSE);
    }

    @Test
    void entitiesHaveNoPublicSetters() {
        methods()
                .that()
                .areDeclaredInClassesThat(annotatedWith(Entity.class))
                .and()
                .arePublic()
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .check(HOUSE);
    }

    @Test
    void entitiesHaveNoAssociationsToOtherEntities() {
        fields().that()
                .areDeclaredInClassesThat(annotatedWith(Entity.class))
                .should()
                .notHaveRawType(annotatedWith(Entity.class))
                .because("other aggregates are referred to by id")
                .check(HOUSE);
    }

    @Test
    void everyServiceSaysWhoMayCallIt() {
        classes()
                .that()
                .areAnnotatedWith(Service.class)
                .should(beAnnotatedWith(PreAuthorize.class).or(beAnnotatedWith(PermitAll.class)))
                .check(HOUSE);
        noClasses()
                .that()
                .areAnnotatedWith(Service.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        RolesAllowed.class,
                        DenyAll.class,
                        Secured.class,
                        PostAuthorize.class,
                        PreFilter.class,
                        PostFilter.class)
                .because("ServiceSecurity looks for @PreAuthorize alone")
                .check(HOUSE);
    }

    @Test
    void onlyServicesOpenTransactions() {
        ArchRule onClasses =
                classes().that().areAnnotatedWith(Transactional.class).should(beAnnotatedWith(Service.class));
        ArchRule onMethods = methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .beDeclaredInClassesThat(annotatedWith(Service.class));
        onClasses.check(HOUSE);
        onMethods.check(HOUSE);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        fields().should()
                .notBeAnnotatedWith(Autowired.class)
                .andShould()
                .notBeAnnotatedWith(Value.class)
                .check(HOUSE);
    }

    @Test
    void nothingPrintsToTheConsole() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(HOUSE);
    }

    @Test
    void timeComesFromTheInjectedClock() {
        ArchRule rule = noClasses().should(new ArchCondition<>("ask the system for the time") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getName().equals("now")
                                && List.of(
                                                Instant.class,
                                                LocalDate.class,
                                                LocalDateTime.class,
                                                OffsetDateTime.class,
                                                Clock.class)
                                        .stream()
                                        .anyMatch(time -> call.getTargetOwner().isEquivalentTo(time)))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(item, call.getDescription())));
            }
        });
        rule.check(HOUSE);
    }

    /** Attack 61: webhooks, archives, whatever comes: each connection goes through the sockets of the filter. */
    @Test
    void whoeverGoesOutGoesThroughTheOutboundFilter() {
        noClasses()
                .that(not(areOrDependOn(OutboundFilter.class)))
                .should()
                .dependOnClassesThat(
                        nameMatching(
                                "java\\.net\\.http\\..*|java\\.net\\.(Socket|DatagramSocket|URLConnection|HttpURLConnection)"
                                        + "|java\\.nio\\.channels\\.(Asynchronous)?SocketChannel|org\\.apache\\.hc\\.client5\\..*"
                                        + "|org\\.springframework\\.web\\.client\\..*|org\\.springframework\\.web\\.reactive\\..*"))
                .orShould()
                .callMethod(URL.class, "openStream")
                .orShould()
                .callMethod(URL.class, "openConnection")
                .check(HOUSE);
    }

    private static DescribedPredicate<JavaClass> areOrDependOn(Class<?> other) {
        return DescribedPredicate.describe(
                "are or depend on " + other.getSimpleName(),
                each -> outermost(each).isEquivalentTo(other)
                        || outermost(each).getDirectDependenciesFromSelf().stream()
                                .anyMatch(dependency ->
                                        dependency.getTargetClass().isEquivalentTo(other)));
    }

    private static JavaClass outermost(JavaClass each) {
        return each.getEnclosingClass().map(ArchitectureTest::outermost).orElse(each);
    }

    @Test
    void classNamesCarryNoEmptySuffix() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveNameMatching(".*(Helper|Util|Utils|Impl|Data|Info|Dto)")
                .orShould()
                .haveNameMatching(".*\\.Abstract[A-Z].*")
                .check(HOUSE);
    }

    private TreeSet<String> present() {
        TreeSet<String> names = new TreeSet<>();
        for (JavaClass each : HOUSE) {
            String inside = each.getPackageName();
            if (inside.startsWith(ROOT)) {
                names.add(inside.substring(ROOT.length()).split("\\.", -1)[0]);
            }
        }
        return names;
    }
}
