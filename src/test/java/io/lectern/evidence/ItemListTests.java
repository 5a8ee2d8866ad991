package io.lectern.evidence;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.lectern.language.Sentence;

import static org.assertj.core.api.Assertions.assertThat;

class ItemListTests {

	@Test
	void aListIsItsLeadInAndItsItems() {
		ItemList list = ItemList.in("Boats are kept dry. Bring:\n\n• a rope\n• two oars, and\na cushion\n\nThen row.")
			.getFirst();

		assertThat(list.leadIn()).isNotNull();
		assertThat(list.leadIn().text()).isEqualTo("Bring:");
		assertThat(items(list)).containsExactly("a rope", "two oars, and a cushion");
		assertThat(list.atStart() || list.atEnd()).isFalse();
	}

	@Test
	void itemsOfSeveralSentencesStayWhole() {
		assertThat(items(ItemList.in("1. Untie the boat. Coil the rope.\n2. Row.").getFirst()))
			.containsExactly("Untie the boat. Coil the rope.", "Row.");
		assertThat(items(ItemList.in("（一）解开缆绳；收好。\n（二）划船。").getFirst())).containsExactly("解开缆绳；收好。", "划船。");
	}

	@Test
	void whatStandsFarAboveLeadsToNothingUnlessItSaysSo() {
		assertThat(ItemList.in("The shed is red.\n\n1. Row.\n2. Rest.").getFirst().leadIn()).isNull();
		assertThat(ItemList.in("Do this:\n\n1. Row.\n2. Rest.").getFirst().leadIn()).isNotNull();
		assertThat(ItemList.in("The shed is red.\n1. Row.\n2. Rest.").getFirst().leadIn()).isNotNull();
	}

	@Test
	void anotherListBeginsWhereNumbersBeginAnew() {
		List<ItemList> lists = ItemList.in("1. Row.\n2. Rest.\n1. Sail.\n2. Reef.\n");

		assertThat(lists).extracting(ItemListTests::items)
			.containsExactly(List.of("Row.", "Rest."), List.of("Sail.", "Reef."));
		assertThat(lists.getFirst().atStart()).isTrue();
		assertThat(lists.getLast().atEnd()).isTrue();
	}

	@Test
	void oneItemIsAListAtABorderOnly() {
		assertThat(ItemList.in("3. Row.\n\nThe shed is red.")).hasSize(1);
		assertThat(ItemList.in("The shed is red.\n\n3. Row.\n\nIt is old.")).isEmpty();
	}

	@Test
	void numberedParagraphsAndRowsAreNoList() {
		String paragraph = "Whoever takes a boat out signs the book and says when it will be back. ".repeat(6);

		assertThat(ItemList.in("1. " + paragraph + "\n2. " + paragraph)).isEmpty();
		assertThat(ItemList.in("1. Row | 3\n2. Sail | 4")).isEmpty();
	}

	private static List<String> items(ItemList list) {
		return list.items().stream().map(ItemList.Item::words).map(Sentence::text).toList();
	}

}
