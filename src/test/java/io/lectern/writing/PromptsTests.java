package io.lectern.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.lectern.document.Documents.Unread;
import io.lectern.answer.Fixtures;
import io.lectern.writing.PromptProperties.ForCollection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PromptsTests {

	@TempDir
	private Path folder;

	@Test
	void startFailsWithPromptThatLacksItsPlaces() throws IOException {
		Files.writeString(folder.resolve("question.md"), "Answer {question} from {pasages}");
		assertThatIllegalStateException().isThrownBy(() -> new Prompts(settings(folder, Map.of())))
			.withMessageContainingAll("question.md", "pasages", "passages");
	}

	@Test
	void collectionMayHaveItsOwnPrompts() throws IOException {
		Files.writeString(folder.resolve("not-found.en.md"), "Ask the archive.");
		Prompts prompts = new Prompts(settings(null, Map.of("law", new ForCollection(folder))));
		assertThat(prompts.notFound("law", "Why?", List.of(), Unread.NONE)).isEqualTo("Ask the archive.");
		assertThat(prompts.notFound("law", "为什么？", List.of(), Unread.NONE)).isEqualTo("文档中没有这个问题的答案。");
		assertThat(prompts.notFound("other", "Why?", List.of(), Unread.NONE))
			.isEqualTo("The documents do not answer this question.");
	}

	@Test
	void leavesOutPassagesAndTurnsBeyondTheBudget() {
		Prompts prompts = new Prompts(settings(null, Map.of()));
		String filler = "word ".repeat(1500);
		String told = prompts
			.conversation(null, "Why?", List.of(new Turn("Old?", "Old?", filler), new Turn("New?", "New?", "Because.")),
					List.of(Fixtures.found("a", filler), Fixtures.found("b", filler)))
			.toString();
		assertThat(told).contains("New?", "passage 1\na, page 1").doesNotContain("Old?", "passage 2");
	}

	private static PromptProperties settings(@Nullable Path prompts, Map<String, ForCollection> collections) {
		return new PromptProperties(prompts, 4000, 1500, PlantedText.Treatment.LEAVE_OUT, collections);
	}

}
