package dev.sitrep;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.sitrep.planted.extract.Violation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules of the house, and the proof that they would notice. */
class ArchitectureTest {

  private static final List<String> STAGES =
      List.of("extract", "analyse", "cluster", "brief", "report");

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("sitrep-app"))
          .importPackages("dev.sitrep");

  private static final JavaClasses PLANTED = new ClassFileImporter().importClasses(Violation.class);

  private static ArchRule aStageDependsOnTheModelOnly(String stage) {
    String[] others =
        STAGES.stream()
            .filter(it -> !it.equals(stage))
            .map(it -> "dev.sitrep." + it + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAnyPackage("dev.sitrep." + stage + "..", "dev.sitrep.planted." + stage + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.sitrep", "dev.sitrep.port..");
  }

  private static ArchRule nothingKnowsClockNetworkEnvironmentOrLog() {
    return noClasses()
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .orShould()
        .callMethod(java.time.OffsetDateTime.class, "now")
        .orShould()
        .callMethod(java.time.ZonedDateTime.class, "now")
        .orShould()
        .callMethod(java.time.Clock.class, "systemUTC")
        .orShould()
        .callMethod(java.time.ZoneId.class, "systemDefault")
        .orShould()
        .callMethod(java.util.Locale.class, "getDefault")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getProperty", String.class)
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "java.util.logging..", "org.slf4j..", "java.sql..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.Socket")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.URLConnection");
  }

  @Test
  void theRulesSeeTheClasses() {
    assertThat(CORE).hasSizeGreaterThan(50);
  }

  @Test
  void stagesDependOnTheModelAndNeverOnEachOther() {
    STAGES.forEach(stage -> aStageDependsOnTheModelOnly(stage).check(CORE));
  }

  @Test
  void theModelDependsOnNothing() {
    noClasses()
        .that()
        .resideInAPackage("dev.sitrep.model..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("dev.sitrep.model..", "java..", "org.jspecify..")
        .check(CORE);
  }

  @Test
  void coreKnowsNoClockNetworkEnvironmentOrLog() {
    nothingKnowsClockNetworkEnvironmentOrLog().check(CORE);
  }

  @Test
  void aStagePackageShowsAtMostThreeClasses() {
    for (String stage : STAGES) {
      assertThat(publicTopLevel("dev.sitrep." + stage)).hasSizeBetween(1, 3);
    }
  }

  @Test
  void classesAreFinalUnlessTheyAreContracts() {
    classes()
        .that()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .and()
        .areTopLevelClasses()
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .haveModifier(FINAL)
        .check(CORE);
  }

  @Test
  void aPlantedViolationIsNoticed() {
    assertThatThrownBy(() -> aStageDependsOnTheModelOnly("extract").check(PLANTED))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Clusterer");
    assertThatThrownBy(() -> nothingKnowsClockNetworkEnvironmentOrLog().check(PLANTED))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Instant.now");
  }

  private static Set<String> publicTopLevel(String packageName) {
    return CORE.stream()
        .filter(it -> it.getPackageName().equals(packageName) && it.isTopLevelClass())
        .filter(it -> it.getModifiers().contains(JavaModifier.PUBLIC))
        .map(JavaClass::getSimpleName)
        .filter(name -> !name.equals("package-info"))
        .collect(Collectors.toSet());
  }
}
