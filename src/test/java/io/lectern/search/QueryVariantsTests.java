package io.lectern.search;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import dev.langchain4j.data.message.UserMessage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import io.lectern.answer.Fixtures;
import io.lectern.glossary.Glossaries;
import io.lectern.glossary.Glossary;
import io.lectern.index.WordRarity;
import io.lectern.llm.LanguageModel;
import io.lectern.llm.ModelRequest;
import io.lectern.llm.Reply;
import io.lectern.llm.ReplyListener;

import static org.assertj.core.api.Assertions.assertThat;

class QueryVariantsTests {

	private static final WordRarity RARITY = (words, collections) -> new double[words.size()];

	private static final Glossaries NONE = (collection) -> Glossary.EMPTY;

	private final QueryVariants variants = new QueryVariants(
			new StaticListableBeanFactory().getBeanProvider(LanguageModel.class),
			new StaticListableBeanFactory().getBeanProvider(WordingsPrompt.class), NONE, RARITY, Defaults.search());

	private List<String> texts(String question) {
		return variants.of(question, null).variants().stream().map(QueryVariant::text).toList();
	}

	@Test
	void asksInTheOtherLanguageOnlyWhereItsWordsOccur() {
		Glossary glossary = Glossary.of(List.of(List.of("吊车", "crane")));
		assertThat(translated(glossary, 3L)).anyMatch((text) -> text.contains("crane"));
		assertThat(translated(glossary, 0L)).noneMatch((text) -> text.contains("crane"));
	}

	private static List<String> translated(Glossary glossary, long holding) {
		WordRarity counting = Fixtures.rarity((word) -> holding);
		return new QueryVariants(new StaticListableBeanFactory().getBeanProvider(LanguageModel.class),
				new StaticListableBeanFactory().getBeanProvider(WordingsPrompt.class), (collection) -> glossary,
				counting, Defaults.search())
			.of("谁检查吊车？", "quay")
			.variants()
			.stream()
			.map(QueryVariant::text)
			.toList();
	}

	@Test
	void theQuestionItselfComesFirst() {
		List<QueryVariant> all = variants.of("What was the net income of Amazon in 2019?", null).variants();
		assertThat(all.getFirst()).isEqualTo(QueryVariant.original("What was the net income of Amazon in 2019?"));
		assertThat(all).extracting(QueryVariant::weight).allMatch((weight) -> weight <= 1);
	}

	@Test
	void aSingleQuestionIsAskedAsItIs() {
		assertThat(texts("What was the net income of Amazon.com, Inc. in 2019?")).hasSize(1);
		assertThat(texts("请问年假有多少天？")).hasSize(1);
		assertThat(texts("capital expenditure 2018")).hasSize(1);
		assertThat(texts("???")).containsExactly("???");
	}

	@Test
	void whatAsksNothingIsNoQuestionOfItsOwn() {
		assertThat(texts(
				"Use the balance sheet. What was the net income of the year 2019? Answer in millions of dollars."))
			.hasSize(1);
	}

	@Test
	void splitsAQuestionThatAsksSeveralThings() {
		assertThat(texts("When was the old harbour bridge built, and how many lanes does the new bridge have?"))
			.contains("When was the old harbour bridge built", "how many lanes does the new bridge have?");
		assertThat(texts("Who wrote the staff handbook of 2024? Where is the signed original kept?"))
			.contains("Who wrote the staff handbook of 2024?", "Where is the signed original kept?");
		assertThat(texts("年假有多少天，如何申请年假？")).contains("年假有多少天", "如何申请年假？");
	}

	@Test
	void aPartThatLeansOnAnotherIsNotAskedAlone() {
		assertThat(texts("What was the carrying value of the loans, and how did it compare with 2021?"))
			.doesNotContain("how did it compare with 2021?");
		assertThat(texts("When was the bridge built, and how many lanes does it have?")).hasSize(1);
	}

	@Test
	void aListOfThingsIsOneQuestion() {
		assertThat(texts("What are the costs of sales and marketing and of research?")).hasSize(1);
	}

	@Test
	void theModelWritesTheOtherWordingsInOneCall() {
		List<QueryVariant> all = written("How long is it?", withModel((prompt) -> {
			assertThat(prompt).contains("<question>\nHow long is it?\n</question>");
			return "Sure!\nREWRITE: What is the length of the bridge?\n- **KEYWORDS**: bridge length metres\n"
					+ "PART: How long is it?\nPART: Which bridge is meant?\nIGNORE: me";
		}));
		assertThat(all).extracting(QueryVariant::text)
			.containsExactly("How long is it?", "What is the length of the bridge?", "bridge length metres",
					"Which bridge is meant?");
		assertThat(all).allMatch((variant) -> variant.text().equals(variant.words()));
	}

	@Test
	void whatTheModelWritesTakesThePlaceOfTheParts() {
		String question = "Who wrote the staff handbook of 2024? Where is the signed original kept?";
		assertThat(written(question, withModel((prompt) -> "REWRITE: Author and place of the handbook?")))
			.extracting(QueryVariant::name)
			.containsExactly("question", "model1");
		assertThat(written(question, withModel((prompt) -> "I do not know."))).extracting(QueryVariant::name)
			.containsExactly("question", "part1", "part2");
	}

	@Test
	void lateModelIsEndedAndLeftInPeaceAfterFiveTimes() throws Exception {
		CountDownLatch ended = new CountDownLatch(5);
		AtomicInteger asked = new AtomicInteger();
		QueryVariants late = withModel((prompt) -> {
			asked.incrementAndGet();
			try {
				new CountDownLatch(1).await();
			}
			catch (InterruptedException ex) {
				ended.countDown();
			}
			return "too late";
		});
		for (int i = 0; i < 5; i++) {
			assertThat(written("What is the revenue?", late)).extracting(QueryVariant::name)
				.containsExactly("question");
		}
		assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
		try (SearchTasks tasks = tasks()) {
			assertThat(late.write("What is the revenue?", null, tasks)).isEmpty();
		}
		assertThat(asked).hasValue(5);
	}

	private static List<QueryVariant> written(String question, QueryVariants variants) {
		try (SearchTasks tasks = tasks()) {
			List<QueryVariant> model = variants.write(question, null, tasks)
				.map((part) -> variants.written(part, tasks, false))
				.orElse(List.of());
			assertThat(tasks.warnings()).isEmpty();
			return variants.of(question, null).writtenBy(model).variants();
		}
	}

	private static SearchTasks tasks() {
		StaticListableBeanFactory none = new StaticListableBeanFactory();
		return new SearchTasks(Duration.ofSeconds(5), new SearchMeasures(none.getBeanProvider(MeterRegistry.class),
				none.getBeanProvider(ObservationRegistry.class)));
	}

	private static QueryVariants withModel(UnaryOperator<String> writes) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("prompt", (WordingsPrompt) (collection) -> "<question>\n{question}\n</question>");
		beans.addBean("model", new LanguageModel() {

			@Override
			public String name() {
				return "scripted";
			}

			@Override
			public Reply write(ModelRequest request, ReplyListener listener) {
				String written = writes.apply(((UserMessage) request.messages().getLast()).singleText());
				listener.text(written);
				return Reply.complete(written);
			}
		});
		return new QueryVariants(beans.getBeanProvider(LanguageModel.class),
				beans.getBeanProvider(WordingsPrompt.class), NONE, RARITY,
				Defaults.with(Map.of("lectern.search.wordings-timeout", "1s")));
	}

}
