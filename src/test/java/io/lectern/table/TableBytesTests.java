package io.lectern.table;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.lectern.table.Table.Cell;
import io.lectern.table.Table.Kind;
import io.lectern.table.Table.Row;
import io.lectern.table.Table.Stretch;

import static org.assertj.core.api.Assertions.assertThat;

class TableBytesTests {

	@Test
	void tablesComeBackAsTheyWere() {
		Row header = new Row(Kind.HEADER, 0, 200, 230, List.of(new Cell(1, 3, 203, 209), new Cell(4, 1, 220, 230)));
		Row section = new Row(Kind.SECTION, 0, 231, 240, List.of(new Cell(0, 1, 231, 240)));
		Row body = new Row(Kind.BODY, 2, 241, 260, List.of(new Cell(0, 1, 241, 245), new Cell(130, 1, 248, 260)));
		Table first = new Table(new Stretch(100, 199), 0, 2, List.of(header, section, body));
		Table second = new Table(null, 7, 1, List.of(new Row(Kind.BODY, 0, 300_000, 300_010, List.of())));

		List<Table> read = TableBytes.read(TableBytes.of(List.of(first, second)));

		assertThat(read).containsExactly(first, second);
		assertThat(first.columns()).isEqualTo(131);
		assertThat(header.at(3)).isEqualTo(header.cells().getFirst());
		assertThat(header.at(0)).isNull();
	}

	@Test
	void noTablesTakeNoBytes() {
		assertThat(TableBytes.of(List.of())).isNull();
		assertThat(TableBytes.read(null)).isEmpty();
	}

}
