package io.lectern.parse.child.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.lectern.document.PageText;
import io.lectern.parse.Block.Kind;
import io.lectern.parse.Block;
import io.lectern.parse.Parsed;
import io.lectern.parse.PlainText;
import io.lectern.parse.child.blocks.Margin;
import io.lectern.parse.child.blocks.PageWriter;

/** Reads text that is kept as it stands, mark-up included: one page. */
public final class PlainReader {

	/** Characters after which a stretch of lines without a blank one is cut. */
	private static final int STRETCH = 2000;

	private final long maxCharacters;

	public PlainReader(long maxCharacters) {
		this.maxCharacters = maxCharacters;
	}

	/**
	 * @param type its media type, kept as it is
	 */
	public Parsed read(Decoded decoded, TextFormat format, String type, String name) {
		Margin margin = new Margin();
		decoded.tell(margin);
		String text = decoded.text().replace('\0', ' ');
		if (format == TextFormat.JSON) {
			text = JsonLines.broken(text);
		}
		if (text.length() > maxCharacters) {
			throw new PageWriter.TooMuchText(maxCharacters);
		}
		List<Block> paragraphs = PlainText.parse(text).blocks();
		List<Block> blocks = switch (format) {
			case CODE, JSON -> code(text, paragraphs);
			default -> headed(text, paragraphs, HeadingMarks.of(name));
		};
		return new Parsed(type, null, List.of(new PageText(1, text, null)), blocks, Map.of(), margin.asides());
	}

	/** Paragraphs as code, long ones in stretches of whole lines. */
	private static List<Block> code(String text, List<Block> paragraphs) {
		List<Block> blocks = new ArrayList<>();
		for (Block paragraph : paragraphs) {
			int start = paragraph.start();
			while (paragraph.end() - start > STRETCH) {
				int cut = text.indexOf('\n', start + STRETCH);
				if (cut < 0 || cut >= paragraph.end()) {
					break;
				}
				blocks.add(Block.of(Kind.CODE, 0, 1, start, cut));
				start = cut + 1;
			}
			blocks.add(Block.of(Kind.CODE, 0, 1, start, paragraph.end()));
		}
		return blocks;
	}

	private static List<Block> headed(String text, List<Block> paragraphs, HeadingMarks marks) {
		List<Block> blocks = new ArrayList<>();
		for (Block paragraph : paragraphs) {
			int rest = marks.heading(text, paragraph, blocks);
			if (rest < paragraph.end()) {
				blocks.add(Block.of(paragraph.kind(), 0, 1, rest, paragraph.end()));
			}
		}
		return blocks;
	}

}
