package io.lectern;

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

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

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
	void onlySearchKnowsLucenesIndex() {
		onlyPackageKnows("io.lectern.search", "org.apache.lucene.codecs..", "org.apache.lucene.document..",
				"org.apache.lucene.index..", "org.apache.lucene.search..", "org.apache.lucene.store..");
	}

	@Test
	void onlyIngestKnowsTheParsers() {
		onlyPackageKnows("io.lectern.ingest", "org.apache.tika..", "org.apache.pdfbox..", "org.apache.poi..");
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
