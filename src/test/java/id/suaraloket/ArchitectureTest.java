package id.suaraloket;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.micronaut.http.annotation.Controller;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lines of the house, as {@code src/docs/architecture.md} draws them. */
class ArchitectureTest {
    private static final String HOUSE = "id.suaraloket";

    /** A room may import only rooms of lower floors. */
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("survey", 6),
            Map.entry("kiosk", 6),
            Map.entry("entry", 6),
            Map.entry("staff", 6),
            Map.entry("manual", 6),
            Map.entry("publication", 6),
            Map.entry("printed", 6),
            Map.entry("report", 5),
            Map.entry("recap", 4),
            Map.entry("response", 3),
            Map.entry("tablet", 3),
            Map.entry("office", 2),
            Map.entry("account", 1),
            Map.entry("https", 2),
            Map.entry("questionnaire", 1),
            Map.entry("statistics", 1),
            Map.entry("command", 1),
            Map.entry("spreadsheet", 1),
            Map.entry("ikm", 0),
            Map.entry("chart", 0),
            Map.entry("period", 0),
            Map.entry("mail", 0),
            Map.entry("audit", 0),
            Map.entry("web", 0),
            Map.entry("store", -1));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HOUSE);

    @Test
    void everyPackageIsARoomOfTheTable() {
        Set<String> rooms = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(HOUSE))
                .map(name -> name.substring(HOUSE.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(FLOORS.keySet()).as("rooms are flat and known").containsAll(rooms);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomImportsLowerFloorsOnly(String room) {
        String[] forbidden = FLOORS.keySet().stream()
                .filter(other -> !other.equals(room) && FLOORS.get(other) >= FLOORS.get(room))
                .map(ArchitectureTest::packages)
                .toArray(String[]::new);

        check(noClasses()
                .that()
                .resideInAPackage(packages(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden));
    }

    @Test
    void noRoomsFormACircle() {
        check(slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles());
    }

    @Test
    void theArithmeticNeedsTheLanguageAlone() {
        check(classes()
                .that()
                .resideInAPackage(packages("ikm"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", packages("ikm")));
    }

    @Test
    void controllersAreNobodysToCall() {
        check(classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate());
    }

    static Stream<String> rooms() {
        return FLOORS.keySet().stream().sorted();
    }

    /** Rooms that are still empty break no rule. */
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }

    private static String packages(String room) {
        return HOUSE + "." + room + "..";
    }
}
