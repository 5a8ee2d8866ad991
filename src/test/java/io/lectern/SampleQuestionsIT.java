package io.lectern;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The project's own questions over {@code documents/}, asked as an administrator would,
 * with floors a little below what was measured.
 */
class SampleQuestionsIT {

	@TempDir
	Path folder;

	@Test
	void sampleQuestionsFindTheirPages() throws Exception {
		int exit = evaluate("--load", "documents", "--floor", "ndcg@10=0.93", "--floor", "hit@1=0.86", "--floor",
				"hit@5=0.96", "--floor", "doc_hit@5=0.98", "--floor", "dense:hit@5=0.92", "--floor",
				"lexical:hit@5=0.92");

		assertThat(exit).isZero();
		assertThat(Files.readString(folder.resolve("out/report.md"))).contains("50 questions", "hybrid", "lexical");
		assertThat(folder.resolve("out/report.html")).content().contains("<svg");

		assertThat(evaluate("--floor", "ndcg@10=1")).as("a floor that is out of reach").isEqualTo(1);
		assertThat(evaluate("--sett", "x")).as("an option that does not exist").isEqualTo(2);
	}

	private int evaluate(String... options) throws Exception {
		String[] all = Stream
			.concat(Stream.of("evaluate", "--set", "src/test/resources/questions/samples", "--out",
					folder.resolve("out").toString(), "--lectern.data-dir=" + folder.resolve("data")),
					Stream.of(options))
			.toArray(String[]::new);
		return new CommandLine(System.err).run(all);
	}

}
