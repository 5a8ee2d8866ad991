package io.lectern.answer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.lectern.citation.Citation;
import io.lectern.llm.LanguageModel;
import io.lectern.llm.ModelRequest;
import io.lectern.llm.Reply;
import io.lectern.llm.ReplyListener;
import io.lectern.safety.SafetyFixtures;
import io.lectern.search.Findings.Found;

import static org.assertj.core.api.Assertions.assertThat;

class SafeAnswerTests {

	private static final Found OFFICE = Fixtures.found("office",
			"The harbour master can be reached at orla@harbour.example or +47 22 33 44 55. The office opens at eight.");

	@TempDir
	private Path folder;

	private final List<String> seen = new ArrayList<>();

	private final List<String> told = new ArrayList<>();

	private Answer ask(@Nullable LanguageModel model, String question) throws IOException {
		Path words = Files.writeString(folder.resolve("words.txt"), "smuggling\n");
		return AnswersTests.answers(model, Fixtures.findings(OFFICE), SafetyFixtures.of(words))
			.answer(new Query(question, null, null, null, null), null, List.of(), new AnswerListener() {

				@Override
				public void sources(List<Found> passages) {
					passages.forEach((found) -> seen.add(found.passage().text()));
				}

				@Override
				public void token(String text) {
					seen.add(text);
				}

				@Override
				public void citation(Citation citation) {
					seen.add(citation.quote());
				}
			})
			.answer();
	}

	@Test
	void personalDataIsMaskedInEveryFormOfAnAnswer() throws IOException {
		Answer answer = ask(null, "How can the harbour master be reached?");
		assertThat(answer.answered()).isTrue();
		assertThat(answer.answer()).startsWith("The harbour master can be reached at ••••");
		assertThat(answer.toString() + seen).doesNotContain("orla@", "22 33");
		assertThat(answer.citations().getFirst().supported()).isTrue();
		assertThat(seen).anyMatch((text) -> text.contains("••••"));
	}

	@Test
	void aModelIsNotToldPersonalData() throws IOException {
		Answer answer = ask(new LanguageModel() {

			@Override
			public String name() {
				return "test";
			}

			@Override
			public Reply write(ModelRequest request, ReplyListener listener) {
				told.add(request.messages().toString());
				String said = "The office opens at eight [1]. Mail me@model.exa";
				listener.text(said);
				listener.text("mple now.");
				return Reply.complete(said);
			}
		}, "When does the office open, asks ann@reader.example?");
		assertThat(told.toString()).contains("The office opens at eight", "••••")
			.doesNotContain("orla@", "22 33", "ann@");
		assertThat(answer.toString() + seen).contains("The office opens at eight [1].").doesNotContain("me@model");
	}

	@Test
	void aQuestionWithAForbiddenWordIsRefusedPolitely() throws IOException {
		Answer answer = ask(null, "Who is paid for smuggling?");
		assertThat(answer.answered()).isFalse();
		assertThat(answer.answer()).startsWith("This question can’t be answered here.");
		assertThat(answer.warnings()).containsExactly("Refused by content safety: the list of words.");
		assertThat(answer.citations()).isEmpty();
	}

}
