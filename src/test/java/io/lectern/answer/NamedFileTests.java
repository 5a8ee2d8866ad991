package io.lectern.answer;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.lectern.evidence.BilingualEvidence;
import io.lectern.search.Findings.Found;
import io.lectern.search.Findings;
import io.lectern.search.Retrieval;

import static org.assertj.core.api.Assertions.assertThat;

class NamedFileTests {

	private static final Found NORTH = Fixtures.found("north-quay", "Lease of the north quay",
			"The north quay is let for nine years. Its rent is paid in March.");

	private static final Found SOUTH = Fixtures.found("south-quay", "Lease of the south quay",
			"The south quay is let for four years. Its rent is paid in June.");

	/** Finds within the documents asked, as the index does. */
	private static final Retrieval RETRIEVAL = (request) -> {
		Found[] found = List.of(NORTH, SOUTH)
			.stream()
			.filter((one) -> request.documentIds().isEmpty()
					|| request.documentIds().contains(one.passage().documentId()))
			.toArray(Found[]::new);
		return Fixtures.findings(found);
	};

	@Test
	void limitsTheQuestionToTheFileItNames() {
		assertThat(documents("When is the rent paid, according to south-quay.txt?")).containsExactly("south-quay.txt");
	}

	/** Words of its name say nothing of what stands in it. */
	@Test
	void doesNotTakeTheNameForWhatIsAsked() {
		assertThat(read(query("What does south-quay.txt say about whales?")).sought())
			.isEqualTo("What does   say about whales?");
	}

	@Test
	void limitsTheQuestionToATitleThatAnswers() {
		assertThat(documents("When is rent paid under the lease of the south quay?")).containsExactly("south-quay.txt");
	}

	@Test
	void looksEverywhereWhereATitleDoesNotAnswer() {
		assertThat(documents("Which penguins dislike what lease of the south quay costs Antarctic whalers?"))
			.hasSize(2);
	}

	@Test
	void looksEverywhereWhereNothingIsNamed() {
		assertThat(documents("When is the rent paid?")).hasSize(2);
	}

	@Test
	void findsNoFileOutsideOfWhatIsAsked() {
		Query north = new Query("Summarise south-quay.txt", null, List.of("north-quay"), null, null);
		assertThat(read(north).overview()).isEmpty();
		assertThat(documents(
				new Query("When is the rent paid in south-quay.txt?", null, List.of("north-quay"), null, null)))
			.containsExactly("north-quay.txt");
	}

	@Test
	void takesTheOnlyDocumentAskedForThisOne() {
		Reading reading = read(new Query("What is this about?", null, List.of("north-quay"), null, null));
		assertThat(reading.overview()).isNotEmpty();
		assertThat(read(query("What is this about?")).overview()).isEmpty();
	}

	private static List<String> documents(String question) {
		return documents(query(question));
	}

	private static List<String> documents(Query query) {
		return read(query).findings().found().stream().map((found) -> found.document().name()).toList();
	}

	private static Query query(String question) {
		return new Query(question, null, null, null, null);
	}

	private static Reading read(Query query) {
		Findings all = Fixtures.findings(NORTH, SOUTH);
		BilingualEvidence evidence = Fixtures.evidence(Fixtures.pages());
		Scope scope = new Scope(RETRIEVAL, Fixtures.pages(), Fixtures.overviews(all));
		return new Readings(RETRIEVAL, evidence, scope, (collection) -> new Thresholds(0.3, 0.3), Fixtures.settings(3))
			.of(query, new FollowUps.Wordings(query.asked(), null, Dependence.NONE));
	}

}
