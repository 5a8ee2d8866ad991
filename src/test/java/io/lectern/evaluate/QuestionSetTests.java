package io.lectern.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.lectern.evaluate.QuestionSet.Relevant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class QuestionSetTests {

	@TempDir
	Path folder;

	private QuestionSet set(String queries) throws IOException {
		Files.writeString(folder.resolve("queries.jsonl"), queries);
		return QuestionSet.read(folder);
	}

	@Test
	void leavesOutWhatNoDocumentAnswers() throws IOException {
		QuestionSet set = set(
				"""
						{"id": "1", "question": "Who?", "answers": ["x"], "relevant": [{"doc": "a.pdf", "page": 2, "text": "x"}]}

						{"id": "2", "question": "Why?", "answerable": false, "relevant": []}
						""");
		assertThat(set.questions()).singleElement()
			.satisfies((question) -> assertThat(question.relevant())
				.containsExactly(new Relevant("a.pdf", 2, "x", null, null)));
		assertThat(set.unanswerable()).hasSize(1);
	}

	@Test
	void takesJudgementsInTheShapeOfTrecToo() throws IOException {
		Files.writeString(folder.resolve("qrels.txt"), "7 0 184 1\n7 0 29 0\n");
		assertThat(set("{\"id\": \"7\", \"question\": \"What?\"}").questions().getFirst().relevant())
			.extracting(Relevant::doc)
			.containsExactly("184");
	}

	@Test
	void saysWhichLineIsBroken() throws IOException {
		assertThatIllegalArgumentException().isThrownBy(() -> set("{\"id\": \"1\"\nnonsense"))
			.withMessageContaining("Line 1");
		assertThatIllegalArgumentException().isThrownBy(() -> QuestionSet.read(folder.resolve("none")))
			.withMessageContaining("queries.jsonl");
	}

}
