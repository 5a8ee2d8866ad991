package io.lectern.calculation;

import org.junit.jupiter.api.Test;

import io.lectern.language.Operation;

import static org.assertj.core.api.Assertions.assertThat;

class AskedTests {

	@Test
	void tellsWhatIsToBeComputed() {
		assertThat(Asked.of("How much did the rent increase from 2023 to 2024?").operation())
			.isEqualTo(Operation.DIFFERENCE);
		assertThat(Asked.of("By what percentage did the rent fall between 2023 and 2024?").operation())
			.isEqualTo(Operation.PERCENT_CHANGE);
		assertThat(Asked.of("Which pier is the longest?").operation()).isEqualTo(Operation.HIGHEST);
		assertThat(Asked.of("What is the mean depth of all berths?").operation()).isEqualTo(Operation.AVERAGE);
		assertThat(Asked.of("How many berths are listed?").operation()).isEqualTo(Operation.COUNT);
		assertThat(Asked.of("2024年租金占总收入的比例是多少？").operation()).isEqualTo(Operation.SHARE);
		assertThat(Asked.of("租金比上年增加了多少？").operation()).isEqualTo(Operation.DIFFERENCE);
	}

	@Test
	void asksNothingToComputeWithWordsThatOnlySoundLikeIt() {
		assertThat(Asked.of("What is the meaning of signal E-8?")).isNull();
		assertThat(Asked.of("What does signal E-8 mean?")).isNull();
		assertThat(Asked.of("What did the pilot mean by slack water?")).isNull();
		assertThat(Asked.of("What are the longest piers?")).isNull();
		assertThat(Asked.of("Who inspects the pier at least once a year?")).isNull();
		assertThat(Asked.of("直升机最快能飞多快？")).isNull();
		assertThat(Asked.of("这里最多可以停几艘船？")).isNull();
		assertThat(Asked.of("哪艘船最快？").operation()).isEqualTo(Operation.HIGHEST);
		assertThat(Asked.of("Does the rent depend on the season?")).isNull();
		assertThat(Asked.of("租金是否取决于季节？")).isNull();
		assertThat(Asked.of("What is the percentage of crews drinking coffee, aged 19 to 50?")).isNull();
		assertThat(Asked.of("What is the percentage of rent to total income?").operation()).isEqualTo(Operation.SHARE);
	}

	@Test
	void aPlaceInAnOrderIsNeitherMoreNorLess() {
		assertThat(Asked.of("Did the quay rank higher in 2024 than in 2023?")).isNull();
		assertThat(Asked.of("2024年的排名比2023年高吗？")).isNull();
	}

	@Test
	void tellsWhichWayIsAskedFor() {
		assertThat(Asked.of("Did the rent increase from 2023 to 2024?").whichWay()).isEqualTo(new WhichWay(1, false));
		assertThat(Asked.of("Did the rent rise or fall in 2024?").whichWay()).isEqualTo(new WhichWay(0, false));
		assertThat(Asked.of("Was the rent lower in 2023 than in 2024?").whichWay()).isEqualTo(new WhichWay(1, false));
		assertThat(Asked.of("Was the rent lower in 2024 than in 2023?").whichWay()).isEqualTo(new WhichWay(-1, false));
		assertThat(Asked.of("Does the rent exceed the deposit?").whichWay()).isEqualTo(new WhichWay(1, true));
		assertThat(Asked.of("租金从2023年到2024年是增加还是减少？").whichWay()).isEqualTo(new WhichWay(0, false));
		assertThat(Asked.of("2024年的租金比2023年高吗？").whichWay()).isEqualTo(new WhichWay(1, false));
		assertThat(Asked.of("租金是否增加了？").whichWay()).isEqualTo(new WhichWay(1, false));
		assertThat(Asked.of("租金是否超过押金？").whichWay()).isEqualTo(new WhichWay(1, true));
	}

	@Test
	void yearsGoTheWayTheQuestionSays() {
		assertThat(Asked.of("What is the change in rent from 2025 to 2024?").years()).containsExactly("2025", "2024");
		assertThat(Asked.of("What was the change in rent in 2025 compared to 2024?").years()).containsExactly("2024",
				"2025");
	}

}
