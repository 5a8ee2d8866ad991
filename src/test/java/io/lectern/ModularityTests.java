package io.lectern;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

import io.lectern.language.Language;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** The architecture of docs/design.md, held by the build. */
class ModularityTests {

	private static final JavaClasses LECTERN = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("io.lectern");

	@Test
	void packagesDependOneWayOnly() {
		ApplicationModules.of(Lectern.class).verify();
	}

	@Test
	void onlyEmbeddingKnowsDjl() {
		onlyPackageKnows("io.lectern.embedding", "ai.djl..");
	}

	/** Lucene's text analysis is for all: answers weigh words as the search does. */
	@Test
	void onlyTheIndexKnowsLucenesIndexAndPgvector() {
		onlyPackageKnows("io.lectern.index", "org.apache.lucene.codecs..", "org.apache.lucene.document..",
				"org.apache.lucene.index..", "org.apache.lucene.search..", "org.apache.lucene.store..",
				"dev.langchain4j.store.embedding.pgvector..");
	}

	@Test
	void onlyTheParserProcessKnowsTheParsers() {
		onlyPackageKnows("io.lectern.parse.child..", "org.apache.tika..", "org.apache.pdfbox..", "org.apache.poi..",
				"org.jsoup..", "org.apache.james..", "org.apache.commons.csv..");
	}

	/**
	 * What is handed out is read as Markdown by the same library that reads what comes
	 * in.
	 */
	@Test
	void onlyParsersAndPapersKnowMarkdown() {
		noClasses().that()
			.resideOutsideOfPackages("io.lectern.parse.child..", "io.lectern.paper")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.commonmark..")
			.check(LECTERN);
	}

	/** The server starts it by name and hears of it over a pipe. */
	@Test
	void theServerLoadsNothingOfTheParserProcess() {
		onlyPackageKnows("io.lectern.parse.child..", "io.lectern.parse.child..");
	}

	@Test
	void theParserProcessKnowsNothingOfTheServer() {
		noClasses().that()
			.resideInAPackage("io.lectern.parse.child..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "io.lectern.system..")
			.check(LECTERN);
	}

	/** Words of a language in code, that is; comments may give examples. */
	@Test
	void onlyLanguageKnowsChineseWords() throws IOException {
		Pattern comment = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
		Path sources = Path.of("src/main/java/io/lectern");
		try (Stream<Path> files = Files.walk(sources)) {
			assertThat(files.filter((file) -> file.toString().endsWith(".java"))
				.filter((file) -> !file.startsWith(sources.resolve("language")))
				.filter((file) -> Language.hasHan(comment.matcher(read(file)).replaceAll("")))).isEmpty();
		}
	}

	@Test
	void noSourceIsLongerThan250Lines() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			assertThat(files.filter((file) -> file.toString().endsWith(".java"))
				.filter((file) -> read(file).lines().filter((line) -> !line.startsWith("import ")).count() > 250))
				.isEmpty();
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** More of them do not fit into anybody's head; a package-info may say why. */
	@Test
	void noPackageHoldsMoreThanFortyTypes() {
		Map<String, Long> types = LECTERN.stream()
			.filter((type) -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
			.collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
		assertThat(types.values()).allSatisfy((count) -> assertThat(count).isLessThanOrEqualTo(40));
	}

	@Test
	void classesAreNamedAfterWhatTheyDo() {
		noClasses().should()
			.haveNameMatching(".*(Util|Utils|Manager|Impl|Helper)")
			.because("such a name says nothing about what the class is for")
			.check(LECTERN);
	}

	@Test
	void everyPackageIsNullMarked() {
		classes().should(liveInNullMarkedPackage()).check(LECTERN);
	}

	private static void onlyPackageKnows(String owner, String... libraries) {
		noClasses().that()
			.resideOutsideOfPackage(owner)
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(libraries)
			.check(LECTERN);
	}

	private static ArchCondition<JavaClass> liveInNullMarkedPackage() {
		return new ArchCondition<>("live in a package whose package-info is @NullMarked") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
				events.add(new SimpleConditionEvent(type, marked, type.getName()));
			}
		};
	}

}
