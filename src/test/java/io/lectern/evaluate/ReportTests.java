package io.lectern.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.lectern.evaluate.Run.Lost;
import io.lectern.evaluate.Run.ModeResult;
import io.lectern.evaluate.Run.SetResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ReportTests {

	@TempDir
	Path folder;

	private static Run run(String name, int found, Map<String, String> settings) {
		List<Map<String, Double>> measures = new ArrayList<>();
		IntStream.range(0, 20).forEach((i) -> measures.add(Map.of("ndcg@10", (i < found) ? 1.0 : 0.0)));
		List<Long> nanos = IntStream.range(0, 20).mapToObj((i) -> i * 1_000_000L).toList();
		ModeResult hybrid = ModeResult.of(measures, nanos,
				List.of(new Lost("q1", "Where is <b>that</b>?", "report.pdf, page 3")));
		SetResult set = new SetResult("set|one", "c", 20, 2, List.of("gone.pdf"),
				IntStream.range(0, 20).mapToObj(String::valueOf).toList(), Map.of("hybrid", hybrid));
		return new Run(name, Instant.EPOCH.plusSeconds(found), settings, List.of(set));
	}

	@Test
	void keepsRunsAndComparesThemWithTheBaseline() throws IOException {
		Report report = new Report(folder);
		report.add(run("whole", 18, Map.of()), null);
		report.add(run("without", 10, Map.of("lectern.search.title-weight", "0")), "whole");

		String markdown = Files.readString(folder.resolve("report.md"));
		assertThat(markdown).contains("20 questions, 2 unanswerable ones left out")
			.contains("1 judged documents are not in the collection 'c', such as gone.pdf")
			.contains("| whole | hybrid | 0.9000 | 10.0 | 19.0 |")
			.contains("| without | hybrid, search.title-weight=0 | 0.5000 (**-0.4000** [");
	}

	@Test
	void pageNeedsNothingBesideIt() throws IOException {
		new Report(folder).add(run("whole", 18, Map.of()), null);

		String html = Files.readString(folder.resolve("report.html"));
		assertThat(html).contains("<svg", "set|one", "Where is &lt;b&gt;that&lt;/b&gt;?")
			.doesNotContain("http", "<script", "<link", "url(");
	}

	@Test
	void saysWhichRunIsMissing() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Report(folder).add(run("whole", 18, Map.of()), "other"))
			.withMessageContaining("'other'");
	}

	@Test
	void floorNamesWhatFallsShort() {
		Run run = run("whole", 18, Map.of());
		assertThat(Floor.of("ndcg@10=0.9").missedBy(run)).isEmpty();
		assertThat(Floor.of("hybrid:ndcg@10=0.95").missedBy(run)).singleElement()
			.asString()
			.contains("ndcg@10", "0.9", "0.95");
		assertThat(Floor.of("hit@5=0.5").missedBy(run)).singleElement().asString().contains("not measured");
		assertThatIllegalArgumentException().isThrownBy(() -> Floor.of("ndcg=high"));
	}

}
