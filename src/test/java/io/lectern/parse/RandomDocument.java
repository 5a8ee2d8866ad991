package io.lectern.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.child.blocks.LaidText;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.blocks.TableGrid;

/**
 * A document of one to three pages with blocks of all kinds, in English and Chinese, made
 * of what splitters stumble over.
 *
 * @param seed the same makes the same document
 */
public record RandomDocument(long seed) {

	private static final List<String> ENGLISH = List.of("word", "a", "sentence", "ends.", "Begins", "3.14", "e.g.",
			"clause,", "Dr.", "x".repeat(90), "\n", "😀");

	private static final List<String> CHINESE = List.of("中", "文", "，", "。", "句子", "1", "！");

	public Parsed parsed() {
		Random random = new Random(seed);
		PageWriter writer = new PageWriter(Long.MAX_VALUE);
		int pages = random.nextInt(1, 4);
		for (int page = 0; page < pages; page++) {
			// Few blocks are likelier than many, and none at all must be.
			int blocks = random.nextInt(random.nextInt(1, 16));
			for (int block = 0; block < blocks; block++) {
				write(writer, random, block == 0 && page > 0 && random.nextBoolean());
			}
			writer.endPage();
		}
		return writer.finish("text/plain", null, Map.of());
	}

	private static void write(PageWriter writer, Random random, boolean goesOn) {
		Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
		String text = text(random);
		if (kind == Kind.TABLE) {
			List<List<LaidText>> rows = new ArrayList<>();
			for (String row : text.split("\\.", 8)) {
				rows.add(List.of(LaidText.of(row.strip()), LaidText.of("1")));
			}
			writer.writeTable(TableGrid.of(rows, random.nextInt(2)), goesOn);
		}
		else {
			writer.write(kind, random.nextInt(1, 5), LaidText.of(text.strip()), goesOn && kind == Kind.PARAGRAPH);
		}
	}

	/** Short texts are as likely as long ones are, and one in four is Chinese. */
	private static String text(Random random) {
		boolean chinese = random.nextInt(4) == 0;
		List<String> words = chinese ? CHINESE : ENGLISH;
		int length = 1 + (random.nextBoolean() ? random.nextInt(8) : random.nextInt(chinese ? 200 : 120));
		return random.ints(length, 0, words.size())
			.mapToObj(words::get)
			.collect(Collectors.joining(chinese ? "" : " "));
	}

}
