package io.lectern.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

import io.lectern.Needs;
import io.lectern.PostgresServer;
import io.lectern.document.Document;
import io.lectern.index.PassageIndex.Filter;
import io.lectern.index.PassageIndex.Scored;

import static org.assertj.core.api.Assertions.assertThat;

@Needs.Docker
class PostgresPassageIndexTests extends PassageIndexContract {

	private static HikariDataSource source;

	private static int indexes;

	private PostgresPassageIndex index;

	@BeforeAll
	static void connect() {
		source = PostgresServer.newPool();
	}

	@AfterAll
	static void disconnect() {
		source.close();
	}

	@BeforeEach
	void open() {
		index = new PostgresPassageIndex(new Postgres(source, new JdbcTransactionManager(source)),
				"index_" + indexes++);
	}

	@Override
	PassageIndex index() {
		return index;
	}

	@Test
	void thoseThatHoldAnotherWordTooComeFirstWhereEvenTheWordThatCountsMostIsCommon() {
		Document document = Corpus.document("many", "many.txt", "Many", "c", Map.of());
		index.replace(document,
				IntStream.range(0, 2_200)
					.mapToObj((i) -> Corpus.embedded(document, i, "The tide and " + ((i % 40 == 7) ? "moon" : "wind"),
							List.of(), 1, 0, 0))
					.toList());
		Map<String, Double> question = new LinkedHashMap<>(Map.of("tide", 1.0));
		// Counts less, though it is rarer.
		question.put("moon", 0.00001);

		List<Scored> filled = index.lexical(question, Filter.NONE, 10);
		List<Scored> more = index.lexical(question, Filter.NONE, 100);

		assertThat(filled).hasSize(10).isEqualTo(more.subList(0, 10));
		assertThat(more).hasSize(100);
		assertThat(more.subList(0, 55)).allMatch((scored) -> ordinal(scored) % 40 == 7);
		assertThat(more.subList(55, 100)).noneMatch((scored) -> ordinal(scored) % 40 == 7);
	}

	private static int ordinal(Scored scored) {
		return Integer.parseInt(scored.passageId().substring(scored.passageId().lastIndexOf('-') + 1));
	}

}
