package io.lectern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CommandLineTests {

	@Test
	void commandIsWhatStandsFirstAndIsNoOption() {
		assertThat(CommandLine.names(new String[] { "evaluate", "--set", "x" })).isTrue();
		assertThat(CommandLine.names(new String[] { "--server.port=1", "evaluate" })).isFalse();
		assertThat(CommandLine.names(new String[0])).isFalse();
	}

	@Test
	void takesValuesBehindASpaceAsBehindAnEqualsSign() {
		assertThat(CommandLine.joined(new String[] { "evaluate", "--set", "a b", "--load", "--out=o", "--floor",
				"ndcg@10=0.9", "--load", "d" }))
			.containsExactly("evaluate", "--set=a b", "--load", "--out=o", "--floor=ndcg@10=0.9", "--load=d");
	}

}
