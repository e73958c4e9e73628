package org.jarida;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The map: which package may know which. ARCHITECTURE.md draws the same. */
class ArchitectureTest {
    private static final JavaClasses JARIDA = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.jarida");

    private static final Map<String, List<String>> ARROWS = new LinkedHashMap<>();

    static {
        ARROWS.put("base", List.of());
        ARROWS.put("language", List.of());
        ARROWS.put("logbook", List.of("base"));
        ARROWS.put("edition", List.of("language", "logbook", "base"));
        ARROWS.put("media", List.of("language", "logbook", "base"));
        ARROWS.put("proof", List.of("base"));
        ARROWS.put("desk", List.of("proof", "language", "logbook", "base"));
        ARROWS.put("counting", List.of("edition", "language", "base"));
        ARROWS.put("story", List.of("media", "edition", "language", "logbook", "base"));
        ARROWS.put("comment", List.of("story", "media", "edition", "language", "logbook", "base"));
        ARROWS.put("search", List.of("story", "media", "edition", "language", "logbook", "base"));
        ARROWS.put("front", List.of("story", "media", "edition", "language", "logbook", "base"));
        ARROWS.put("reader", List.of("proof", "story", "media", "edition", "language", "logbook", "base"));
        ARROWS.put("mailing", List.of("front", "story", "media", "edition", "language", "logbook", "base"));
        ARROWS.put("push", List.of("story", "media", "edition", "language", "logbook", "base"));
        ARROWS.put("exchange", List.of("front", "story", "media", "edition", "language", "logbook", "base"));
        ARROWS.put(
                "site",
                List.of("search", "comment", "front", "counting", "story", "media", "edition", "language", "base"));
        ARROWS.put("web", List.of("base"));
        ARROWS.put(
                "newsroom",
                List.of(
                        "web",
                        "search",
                        "comment",
                        "mailing",
                        "front",
                        "counting",
                        "push",
                        "front",
                        "story",
                        "media",
                        "desk",
                        "proof",
                        "edition",
                        "language",
                        "logbook",
                        "base"));
        ARROWS.put(
                "personal",
                List.of(
                        "site",
                        "search",
                        "web",
                        "comment",
                        "reader",
                        "mailing",
                        "reader",
                        "push",
                        "front",
                        "story",
                        "media",
                        "proof",
                        "edition",
                        "language",
                        "base"));
        ARROWS.put(
                "app",
                List.of(
                        "newsroom",
                        "personal",
                        "site",
                        "reader",
                        "mailing",
                        "push",
                        "web",
                        "comment",
                        "exchange",
                        "desk",
                        "proof",
                        "front",
                        "search",
                        "counting",
                        "story",
                        "media",
                        "edition",
                        "language",
                        "logbook",
                        "base"));
    }

    @TestFactory
    Stream<DynamicTest> aPackageKnowsOnlyWhatStandsBelowIt() {
        return ARROWS.entrySet().stream()
                .map(arrow -> DynamicTest.dynamicTest(arrow.getKey(), () -> {
                    var allowed = Stream.concat(Stream.of(arrow.getKey()), arrow.getValue().stream())
                            .map(name -> "org.jarida." + name + "..")
                            .toArray(String[]::new);
                    classes()
                            .that()
                            .resideInAPackage("org.jarida." + arrow.getKey() + "..")
                            .should()
                            .onlyDependOnClassesThat(resideInAnyPackage(allowed)
                                    .or(com.tngtech.archunit.base.DescribedPredicate.not(
                                            resideInAnyPackage("org.jarida..")))
                                    .or(resideInAnyPackage("org.jarida.templates..")))
                            .check(JARIDA);
                }));
    }

    @Test
    void onlyTablesHoldSql() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Table")
                .and()
                .resideOutsideOfPackages("org.jarida.base..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jarida.base.schema..")
                .check(JARIDA);
    }

    @Test
    void onlyTheWebKnowsHttpAndTemplates() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.jarida.newsroom..",
                        "org.jarida.personal..",
                        "org.jarida.site..",
                        "org.jarida.web..",
                        "org.jarida.app..",
                        "org.jarida.templates..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..", "io.netty..", "gg.jte..", "org.jarida.templates..")
                .check(JARIDA);
    }

    @Test
    void onlySearchKnowsLucene() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.jarida.search..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.lucene..")
                .check(JARIDA);
    }

    @Test
    void onlyBaseReadsTheClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.jarida.base..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .check(JARIDA);
    }

    @Test
    void onlyBaseOpensConnectionsOutward() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.jarida.base..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..")
                .orShould()
                .callMethod(java.net.URI.class, "toURL")
                .check(JARIDA);
    }
}
