package io.lectern.parse;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.lectern.document.PageText;
import io.lectern.parse.Block.Kind;
import io.lectern.parse.ParserProtocol.FileInside;
import io.lectern.table.Table.Cell;
import io.lectern.table.Table.Row;
import io.lectern.table.Table;

import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PlausibilityTests {

	@Test
	void pagesAndBlocksThatFitAreBelieved() {
		Parsed parsed = parsed(1, new Block(Kind.TABLE, 0, 1, 0, 10, List.of(row(0, 4), row(5, 10)), 1, false));

		assertThatNoException().isThrownBy(() -> Plausibility.check(parsed, 100));
	}

	@Test
	void blocksOutsideTheirPageAreNot() {
		assertImplausible(parsed(1, Block.of(Kind.PARAGRAPH, 0, 1, 5, 11)));
		assertImplausible(parsed(1, Block.of(Kind.PARAGRAPH, 0, 1, 5, 4)));
		assertImplausible(parsed(1, Block.of(Kind.PARAGRAPH, 0, 1, -1, 4)));
		assertImplausible(parsed(1, Block.of(Kind.PARAGRAPH, 0, 2, 0, 4)));
		assertImplausible(parsed(1, new Block(Kind.TABLE, 0, 1, 0, 4, List.of(row(0, 5)), 0, false)));
		assertImplausible(parsed(1, new Block(Kind.TABLE, 0, 1, 0, 4, List.of(row(0, 4)), -1, false)));
		assertImplausible(parsed(1, new Block(Kind.TABLE, 0, 1, 0, 8, List.of(row(4, 8), row(0, 4)), 1, false)));
		for (Cell cell : List.of(new Cell(0, 1, 1, 5), new Cell(-1, 1, 0, 1), new Cell(0, 0, 0, 1),
				new Cell(Integer.MAX_VALUE, 1, 0, 1))) {
			Row row = new Row(Table.Kind.BODY, 0, 0, 4, List.of(cell));
			assertImplausible(parsed(1, new Block(Kind.TABLE, 0, 1, 0, 4, List.of(row), 1, false)));
		}
	}

	@Test
	void pagesThatAreNotCountedFromOneAreNot() {
		assertImplausible(parsed(2));
	}

	@Test
	void moreTextThanADocumentMayHoldIsNot() {
		assertThatIOException().isThrownBy(() -> Plausibility.check(parsed(1), 4));
	}

	@Test
	void filesInsideBeyondTheLimitsAreNot() {
		assertThatNoException()
			.isThrownBy(() -> Plausibility.check(Collections.nCopies(4, new FileInside("a.pdf", Attachment.LARGEST))));
		assertThatIOException()
			.isThrownBy(() -> Plausibility.check(Collections.nCopies(5, new FileInside("a.pdf", Attachment.LARGEST))));
		assertThatIOException()
			.isThrownBy(() -> Plausibility.check(Collections.nCopies(Attachment.MOST + 1, new FileInside("a.pdf", 1))));
		for (FileInside file : List.of(new FileInside("a.pdf", Attachment.LARGEST + 1), new FileInside("a.pdf", -1),
				new FileInside("a".repeat(10_001), 1))) {
			assertThatIOException().isThrownBy(() -> Plausibility.check(List.of(file)));
		}
	}

	@Test
	void filesWithinTheMessageAreNot() {
		assertImplausible(parsed(1).attaching(List.of(new Attachment("a.pdf", new byte[1]))));
	}

	private static Row row(int start, int end) {
		return new Row(Table.Kind.BODY, 0, start, end, List.of(new Cell(0, 1, start, end)));
	}

	private static void assertImplausible(Parsed parsed) {
		assertThatIOException().isThrownBy(() -> Plausibility.check(parsed, 100));
	}

	private static Parsed parsed(int number, Block... blocks) {
		return new Parsed("text/plain", null, List.of(new PageText(number, "0123456789", null)), List.of(blocks),
				Map.of());
	}

}
