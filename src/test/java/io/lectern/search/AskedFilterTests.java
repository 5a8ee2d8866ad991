package io.lectern.search;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.index.Condition;
import io.lectern.index.Condition.Numbers;
import io.lectern.index.Condition.OneOf;
import io.lectern.index.Condition.Texts;
import io.lectern.system.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AskedFilterTests {

	@Test
	void takesValuesListsAndRanges() {
		assertThat(filter("{'a': 'x', 'b': 7, 'c': true, 'd': ['x', 7], 'e': {'from': 2, 'to': 10},"
				+ " 'f': {'to': '2024-05'}}"))
			.containsExactly(new OneOf("a", List.of("x")), new OneOf("b", List.of("7")),
					new OneOf("c", List.of("true")), new OneOf("d", List.of("x", "7")), new Numbers("e", 2.0, 10.0),
					new Texts("f", null, "2024-05"));
		assertThat(AskedFilter.conditions(null)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'a': null}", "{'a': []}", "{'a': [null]}", "{'a': [['x']]}", "{'a': {}}",
			"{'a': {'from': null}}", "{'a': {'from': true}}", "{'a': {'from': '1', 'until': '2'}}",
			"{'a': {'from': 1, 'to': '2'}}", "{'a': {'from': 10, 'to': 9}}", "{'a': {'from': '10', 'to': '9', 'x': 1}}",
			"{'a': {'from': '2024-06', 'to': '2024-05'}}", "{'a': {'from': '9', 'to': '10'}}" })
	void refusesWhatMakesNoSense(String filter) {
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> filter(filter))
			.satisfies((problem) -> assertThat(problem.getBody().getDetail()).contains("'a'"))
			.satisfies((problem) -> assertThat(problem.getStatusCode().value()).isEqualTo(400));
	}

	private static List<Condition> filter(String json) {
		return AskedFilter.conditions(JsonMapper.builder()
			.build()
			.readValue(json.replace('\'', '"'), new TypeReference<Map<String, @Nullable Object>>() {
			}));
	}

}
