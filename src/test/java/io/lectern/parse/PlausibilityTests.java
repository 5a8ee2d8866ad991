package io.lectern.parse;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.lectern.document.PageText;
import io.lectern.parse.Block.Kind;
import io.lectern.parse.Block.Row;
import io.lectern.parse.ParserProtocol.FileInside;

import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PlausibilityTests {

	@Test
	void pagesAndBlocksThatFitAreBelieved() {
		Parsed parsed = parsed(1, new Block(Kind.TABLE, 0, 1, 0, 10, List.of(new Row(0, 4), new Row(5, 10)), 1, false));

		assertThatNoException().isThrownBy(() -> Plausibility.check(parsed, 100));
	}

	@Test
	void blocksOutsideTheirPageAreNot() {
		assertImplausible(parsed(1, Block.of(Kind.PARAGRAPH, 0, 1, 5, 11)));
		assertImplausible(parsed(1, Block.of(Kind.PARAGRAPH, 0, 1, 5, 4)));
		assertImplausible(parsed(1, Block.of(Kind.PARAGRAPH, 0, 1, -1, 4)));
		assertImplausible(parsed(1, Block.of(Kind.PARAGRAPH, 0, 2, 0, 4)));
		assertImplausible(parsed(1, new Block(Kind.TABLE, 0, 1, 0, 4, List.of(new Row(0, 5)), 0, false)));
		assertImplausible(parsed(1, new Block(Kind.TABLE, 0, 1, 0, 4, List.of(new Row(0, 4)), 2, false)));
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

	private static void assertImplausible(Parsed parsed) {
		assertThatIOException().isThrownBy(() -> Plausibility.check(parsed, 100));
	}

	private static Parsed parsed(int number, Block... blocks) {
		return new Parsed("text/plain", null, List.of(new PageText(number, "0123456789", null)), List.of(blocks),
				Map.of());
	}

}
