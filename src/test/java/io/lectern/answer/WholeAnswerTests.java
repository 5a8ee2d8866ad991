package io.lectern.answer;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.lectern.citation.Citation;
import io.lectern.citation.QuoteLocator;
import io.lectern.document.DocumentId;
import io.lectern.document.Passage;
import io.lectern.document.Span;
import io.lectern.language.Language;
import io.lectern.search.Findings.Found;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists, steps, and answers of more than one sentence. */
class WholeAnswerTests {

	private static final String LOCKING = """
			The shed is old. To lock the shed for the winter:

			1. Drain the water pipe. Leave the tap open.
			2. Take the boats off the racks.
			3. Hang the key in the club house.

			The club house closes in May.""";

	@Test
	void stepsAreGivenWholeAndInOrder() {
		AnswerDraft draft = draft("How do I lock the shed for the winter?", passage(0, LOCKING));

		assertThat(draft.text()).isEqualTo("""
				To lock the shed for the winter: [1]

				1. Drain the water pipe. Leave the tap open. [2]
				2. Take the boats off the racks. [3]
				3. Hang the key in the club house. [4]""");
		assertThat(draft.citations()).extracting(Citation::quote)
			.containsExactly("To lock the shed for the winter:", "Drain the water pipe. Leave the tap open.",
					"Take the boats off the racks.", "Hang the key in the club house.");
		assertThat(draft.unsupported()).isEmpty();
	}

	@Test
	void aLeadInIsNotLeftAlone() {
		assertThat(answer("When is a permit for the slipway needed?", passage(0,
				"A permit for the slipway is needed for\nthe following:\n• boats above six metres\n• trailers")))
			.contains("- boats above six metres", "- trailers");
	}

	@Test
	void listsInChineseAreWholeToo() {
		assertThat(answer("登船步骤有哪些？", passage(0, "登船步骤如下：\n（一）系好缆绳；\n（二）穿好救生衣；\n（三）依次登船。"))).isEqualTo("""
				登船步骤如下： [1]

				- （一） 系好缆绳； [2]
				- （二） 穿好救生衣； [3]
				- （三） 依次登船。 [4]""");
	}

	@Test
	void oneThingOfAListIsAnsweredByItsItem() {
		assertThat(answer("Where does the key of the shed hang?", passage(0, LOCKING)))
			.startsWith("Hang the key in the club house. [1]");
	}

	@Test
	void aListGoesOnInTheNextPassageAndBeganInTheOneBefore() {
		Found first = passage(0, "The racks hold boats. Boats need these papers:");
		Found second = passage(1, "1. proof of papers for the boats\n2. an insurance of the boats");
		Found third = passage(2, "3. a photograph\n\nThe office is closed on Mondays.");

		assertThat(draft("Which papers do boats need?", new Found[] { second }, first, second, third).text())
			.isEqualTo("""
					Boats need these papers: [1]

					1. proof of papers for the boats [2]
					2. an insurance of the boats [3]
					3. a photograph [4]""");
	}

	@Test
	void aLongListSaysHowMuchMoreThereIs() {
		String items = IntStream.rangeClosed(1, 9)
			.mapToObj((i) -> i + ". tool number " + i)
			.collect(Collectors.joining("\n"));

		assertThat(answer("Which tools are in the shed?", passage(0, "These tools are in the shed:\n" + items)))
			.contains("5. tool number 5 [6]")
			.doesNotContain("tool number 6")
			.endsWith("… and 4 more.");
	}

	@Test
	void stepsAreNotThoseOfAListOfThings() {
		Found permit = headed("When a permit is needed",
				"A permit is needed for:\n• trailers\n• boats above six metres");
		Found issue = headed("How a permit is issued",
				"1. The warden looks at the boat.\n2. The office stamps the permit.");

		assertThat(draft("What are the steps to a permit?", new Found[] { permit, issue }, permit, issue).text())
			.contains("1. The warden looks at the boat.");
	}

	@Test
	void whatStandsUnderAQuestionAnswersIt() {
		Found pool = headed("May guests use the boats?",
				"Yes. But a member has to row along, and guests pay five euros a day.");
		Found other = headed("Boats", "Guests of the club house may use the showers.");

		assertThat(draft("can guests use boats", new Found[] { other, pool }).text())
			.isEqualTo("Yes. But a member has to row along, and guests pay five euros a day. [1]");
	}

	@Test
	void aVeryShortSentenceIsNotLeftAlone() {
		assertThat(answer("How do I get a locker?",
				passage(0, "A locker is free. Ask for one at the desk. The desk is blue.")))
			.startsWith("A locker is free. Ask for one at the desk. [1]");
	}

	@Test
	void whoIsExceptedBehindASentenceIsNotLeftOut() {
		String rule = "Office staff may work from home up to two days a week. The vessel crew cannot. Desks are shared.";
		assertThat(answer("May I work from home as vessel crew?", passage(0, rule))).contains("The vessel crew cannot.")
			.doesNotContain("Desks");
		assertThat(answer("May office staff work from home?", passage(0, rule))).doesNotContain("crew");
	}

	@Test
	void theSentenceThatExplainsAWordIsEnough() {
		assertThat(answer("What is a hawser?",
				passage(0, "Every hawser has been checked. A hawser is a thick rope. The crew coils it.")))
			.isEqualTo("A hawser is a thick rope. [1]");
	}

	private static String answer(String question, Found... found) {
		return draft(question, found).text();
	}

	private static AnswerDraft draft(String question, Found... found) {
		return draft(question, found, found);
	}

	private static AnswerDraft draft(String question, Found[] found, Found... all) {
		var documents = Fixtures.pages();
		AnswerDraft draft = new AnswerDraft(new QuoteLocator(documents), Fixtures.CHECK, AnswerListener.NONE);
		new ExtractiveAnswerer(Fixtures.evidence(documents), Fixtures.lists(all), Fixtures.calculator(documents),
				Fixtures.settings(3))
			.write(question, List.of(found), new Thresholds(0.3, 0.3), "", draft);
		return draft;
	}

	private static Found passage(int ordinal, String text) {
		return found(ordinal, List.of(), text);
	}

	private static Found headed(String heading, String text) {
		return found(heading.length(), List.of(heading), text);
	}

	private static Found found(int ordinal, List<String> headings, String text) {
		DocumentId document = new DocumentId("club");
		Passage passage = new Passage(document, ordinal, text, headings, Language.of(text),
				List.of(new Span(0, text.length(), 1, 0)));
		return new Found(passage, Fixtures.document(document), 1, Map.of(), 1, null);
	}

	@Test
	void whatHoldsTheKindOfThingAskedForIsReadFirst() {
		assertThat(answer("Who led the yard of the island before Ada Brink?", passage(0,
				"The yard of the island led the trade before the war. Ada Brink took over the yard from Olof Ek.")))
			.startsWith("Ada Brink took over the yard from Olof Ek.");
	}

}
