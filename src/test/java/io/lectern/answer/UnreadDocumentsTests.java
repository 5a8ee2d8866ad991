package io.lectern.answer;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.lectern.document.DocumentId;
import io.lectern.search.Findings.Found;
import io.lectern.search.HeldDocuments;
import io.lectern.survey.Survey;

import static org.assertj.core.api.Assertions.assertThat;

class UnreadDocumentsTests {

	private static final String ONE = "1 document is still being read and not asked yet, so this may change.";

	private static final Found ORDERS = Fixtures.found("orders",
			"Order | Work | Cost\nW-1431 | New blades | 25\nW-1436 | New paint | 31");

	private final HeldDocuments documents = new HeldDocuments();

	private Thresholds scale = new Thresholds(0.3, 0.3);

	@Test
	void whereNothingHasBeenReadYetTheAnswerSaysThatAndNothingElse() {
		documents.receive(Fixtures.document(new DocumentId("orders")));
		Answer answer = answer("What was done under W-1436 in 2025?");
		assertThat(answer.state()).isEqualTo(AnswerState.ABSENT);
		assertThat(answer.answer())
			.isEqualTo("None of the documents asked has been read yet. Ask again when they are ready.");
		assertThat(answer.missing()).isEmpty();
		assertThat(answer.warnings()).containsExactly(ONE);
		Answer chinese = answer("W-1436 做了什么工作？");
		assertThat(chinese.answer()).isEqualTo("所问的文档都还没有读取完，请稍后再问。");
		assertThat(chinese.warnings()).containsExactly("还有 1 份文档正在读取，尚未查阅，结果可能会变。");
	}

	@Test
	void aRefusalIsSaidOfWhatHasBeenReadSoFar() {
		documents.add(ORDERS.document());
		documents.receive(Fixtures.document(new DocumentId("others")));
		documents.receive(Fixtures.document(new DocumentId("more")));
		Answer named = answer("What was done under W-1433?", ORDERS);
		assertThat(named.answer()).isEqualTo(
				"The documents do not answer this question.\n\nW-1433 does not occur in what has been read so far.");
		assertThat(named.warnings())
			.containsExactly("2 documents are still being read and not asked yet, so this may change.");
		assertThat(answer("Which enzyme splits lactose?", ORDERS).answer())
			.contains("has been read so far", "The documents do not answer")
			.doesNotContain("in these documents");
		assertThat(answer("W-1433 做了什么工作？", ORDERS).answer()).endsWith("目前已读取的内容中没有出现“W-1433”。");
	}

	@Test
	void whatMayAnswerMayChangeAndWhatAnswersStands() {
		documents.add(ORDERS.document());
		documents.receive(Fixtures.document(new DocumentId("tower-plan")));
		String question = "What was done under W1436?";
		assertThat(answer(question, ORDERS)).matches(Answer::answered).matches((each) -> each.warnings().isEmpty());
		scale = new Thresholds(1.1, 0);
		assertThat(answer(question, ORDERS).state()).isEqualTo(AnswerState.PROBABLE);
		assertThat(answer(question, ORDERS).warnings()).containsExactly(ONE);
	}

	@Test
	void anAnswerIsDoubtedWhereADocumentThatIsNamedIsStillBeingRead() {
		documents.add(ORDERS.document());
		documents.receive(Fixtures.document(new DocumentId("tower-plan")));
		assertThat(answer("What was done under W1436 by tower-plan.txt?", ORDERS).warnings()).containsExactly(ONE);
		assertThat(ask(query("What was done under W1436?", "orders", "tower-plan"), ORDERS).warnings())
			.containsExactly(ONE);
		assertThat(ask(query("What was done under W1433?", "orders"), ORDERS)).matches((each) -> !each.answered())
			.matches((each) -> each.warnings().isEmpty());
	}

	@Test
	void whatIsToldOfAllDocumentsIsSaidOfThoseReadSoFar() {
		documents.add(ORDERS.document());
		documents.receive(Fixtures.document(new DocumentId("others")));
		Answer nowhere = survey(Survey.Result.NOTHING, "“crane” occurs nowhere.");
		assertThat(nowhere.answer()).isEqualTo("“crane” occurs nowhere.\n\nThis is said of what has been read so far.");
		assertThat(nowhere.warnings()).containsExactly(ONE);
		Answer found = survey(Survey.Result.WHOLE, "One place.");
		assertThat(found.answer()).isEqualTo("One place.");
		assertThat(found.warnings()).containsExactly(ONE);
		documents.receive(ORDERS.document());
		assertThat(survey(Survey.Result.NOTHING, "“crane” occurs nowhere; 0 of 0 passages read.").answer())
			.isEqualTo("None of the documents asked has been read yet. Ask again when they are ready.");
	}

	private Answer survey(Survey.Result result, String said) {
		Survey survey = new Survey(Survey.Kind.PLACES, result, said, List.of(), 0, 0, 0, 10, null, List.of(),
				List.of());
		return AnswersTests
			.answers(Fixtures.findings(), scale, documents, (request, page, support) -> Optional.of(survey))
			.answer(query("Where is the crane mentioned?"), null, List.of(), AnswerListener.NONE)
			.answer();
	}

	private Answer answer(String question, Found... found) {
		return ask(query(question), found);
	}

	private Answer ask(Query query, Found... found) {
		return AnswersTests
			.answers(Fixtures.findings(found), scale, documents, (request, page, support) -> Optional.empty())
			.answer(query, null, List.of(), AnswerListener.NONE)
			.answer();
	}

	private static Query query(String question, String... documents) {
		return new Query(question, null, List.of(documents), null, null);
	}

}
