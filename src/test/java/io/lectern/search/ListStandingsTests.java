package io.lectern.search;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.lectern.document.DocumentId;
import io.lectern.document.Passage;
import io.lectern.document.Span;
import io.lectern.index.Generation;
import io.lectern.index.PassageIndex.Filter;
import io.lectern.index.PassageIndex.Scored;
import io.lectern.index.PassageIndex;
import io.lectern.search.SearchRequest.Mode;

import static org.assertj.core.api.Assertions.assertThat;

class ListStandingsTests {

	private static final Passage EXPECTED = new Passage(new DocumentId("expected"), 0, "The pilot station", List.of(),
			"en", List.of(new Span(0, 17, 1, 0)));

	@Test
	void walksNoDeeperThanAnybodyCares() {
		AtomicInteger deepest = new AtomicInteger();
		PassageIndex endless = (PassageIndex) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[] { PassageIndex.class }, (proxy, method, arguments) -> {
					int limit = (int) arguments[2];
					deepest.accumulateAndGet(limit, Math::max);
					boolean only = !arguments[1].equals(filter());
					return only ? List.of(new Scored(EXPECTED.id(), EXPECTED.documentId(), 0.1))
							: IntStream.range(0, limit)
								.mapToObj((i) -> new Scored("other-" + i, EXPECTED.documentId(), 0.9))
								.toList();
				});
		Map<String, Map<String, Verdict.Standing>> standings = new ListStandings(new Generation("a", endless, null),
				100)
			.of("pilot", filter(), Mode.LEXICAL, List.of(EXPECTED), List.of(EXPECTED.id()));
		assertThat(standings.get(EXPECTED.id()).get("lexical").note()).contains("below rank");
		assertThat(deepest.get()).isLessThanOrEqualTo(1_000);
	}

	private static Filter filter() {
		return new Filter(List.of(), List.of(), Map.of());
	}

}
