package io.lectern.parse.child.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.Block;
import io.lectern.parse.Parsed;
import io.lectern.parse.child.blocks.LaidText;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.blocks.TableGrid;
import io.lectern.parse.child.pdf.RunningLines.Fate;
import io.lectern.parse.child.pdf.tables.PdfTable;
import io.lectern.parse.child.pdf.tables.RuledGrid;
import io.lectern.parse.child.pdf.tables.Rules;
import org.jspecify.annotations.Nullable;

/** Puts the lines of a PDF's pages together to blocks. */
final class PdfBlocks {

	private final PageWriter writer;

	private final PdfStyles styles;

	private final PdfOutline outline;

	private final Map<Integer, Double> ranks = new HashMap<>();

	private @Nullable Table lastTable;

	private double biggest;

	private @Nullable String biggestText;

	PdfBlocks(PageWriter writer, PdfStyles styles, PdfOutline outline) {
		this.writer = writer;
		this.styles = styles;
		this.outline = outline;
	}

	/** Writes the pages' regions. */
	void pages(List<List<Region>> pages) {
		RunningLines running = new RunningLines(pages.stream().map(PdfBlocks::lines).toList(), styles.bodySize());
		for (List<Region> regions : pages) {
			page(regions, running);
		}
	}

	private static List<PdfLine> lines(List<Region> regions) {
		return regions.stream().flatMap((region) -> region.lines().stream()).toList();
	}

	boolean isEmpty() {
		return writer.blocks().isEmpty();
	}

	/**
	 * Writes a page: running headers, blocks, running footers. Those that are kept come
	 * first, so that text and tables go on overleaf without anything in between.
	 */
	private void page(List<Region> regions, RunningLines running) {
		List<PdfLine> all = lines(regions);
		double middle = all.stream().mapToDouble(PdfLine::baseline).max().orElse(0) / 2;
		all.stream()
			.filter((line) -> running.of(line) == Fate.KEPT)
			.forEach((line) -> writer.write(Kind.PARAGRAPH, 0, line.text(), false));
		leaveOut(all, running, (line) -> line.baseline() <= middle);
		for (Region region : regions) {
			List<PdfLine> lines = region.lines().stream().filter((line) -> running.of(line) == null).toList();
			RuledGrid grid = region.grid();
			if (grid != null && lines.size() == region.lines().size()) {
				table(PdfTable.of(grid, region.rules()));
			}
			else if (!lines.isEmpty()) {
				region(lines, region.rules());
			}
		}
		leaveOut(all, running, (line) -> line.baseline() > middle);
		writer.endPage();
	}

	private void leaveOut(List<PdfLine> lines, RunningLines running, Predicate<PdfLine> where) {
		lines.stream().filter((line) -> running.of(line) == Fate.LEFT_OUT && where.test(line)).forEach((line) -> {
			writer.writeAside(line.text());
			writer.margin().leaveOut(line.text().toString(), writer.pageNumber());
		});
	}

	private void region(List<PdfLine> lines, Rules rules) {
		ParagraphBreaks breaks = new ParagraphBreaks(lines, styles);
		PdfTables tables = new PdfTables(lines, breaks, rules);
		List<PdfLine> paragraph = new ArrayList<>();
		int i = 0;
		while (i < lines.size()) {
			int end = tables.end(i);
			if (end > i) {
				paragraph(paragraph);
				table(PdfTable.of(lines.subList(i, end).stream().map(PdfLine::cells).toList(), rules));
				i = end;
				continue;
			}
			PdfLine line = lines.get(i++);
			if (!paragraph.isEmpty() && breaks.before(line, paragraph)) {
				paragraph(paragraph);
			}
			paragraph.add(line);
		}
		paragraph(paragraph);
	}

	private void paragraph(List<PdfLine> lines) {
		if (lines.isEmpty()) {
			return;
		}
		LaidText text = JoinedLines.of(lines, styles);
		String words = text.toString();
		double rank = styles.headingRank(lines, words);
		int named = outline.level(writer.pageNumber(), words);
		noteBiggest(lines, words);
		if (ParagraphBreaks.isCaption(words)) {
			writer.write(Kind.CAPTION, 0, text, false);
		}
		else if (named > 0) {
			writer.write(Kind.HEADING, named, text, false);
		}
		else if (ParagraphBreaks.isContentsLine(words)) {
			writer.write(Kind.LIST_ITEM, 1, text, false);
		}
		else if (rank > 0) {
			ranks.put(writer.blocks().size(), rank);
			writer.write(Kind.HEADING, 1, text, false);
		}
		else if (ParagraphBreaks.isItem(lines.getFirst())) {
			writer.write(Kind.LIST_ITEM, 1, text, false);
		}
		else {
			writer.write(Kind.PARAGRAPH, 0, text, goesOn(words));
		}
		lines.clear();
	}

	private void noteBiggest(List<PdfLine> lines, String words) {
		double size = lines.getFirst().size();
		if (writer.pageNumber() == 1 && size > 1.15 * styles.bodySize() && size > biggest && words.length() > 3) {
			biggest = size;
			biggestText = words;
		}
	}

	/** The text in the biggest letters of page one, if any are bigger than usual. */
	@Nullable String biggestOfFirstPage() {
		return biggestText;
	}

	/** Whether a page's first paragraph goes on from the page before. */
	private boolean goesOn(String words) {
		Block last = lastOfPageBefore(Kind.PARAGRAPH);
		if (last == null) {
			return false;
		}
		String before = writer.pageText(last.page()).substring(last.start(), last.end());
		char end = before.charAt(before.length() - 1);
		int first = words.codePointAt(0);
		boolean open = !ParagraphBreaks.endsSentence(before) && before.length() > 60;
		return open && (Character.isLowerCase(first) || Character.isIdeographic(first) || end == ',' || end == '-'
				|| Character.isDigit(first));
	}

	private @Nullable Block lastOfPageBefore(Kind kind) {
		if (writer.blocks().isEmpty()) {
			return null;
		}
		Block last = writer.blocks().getLast();
		return (last.kind() == kind && last.page() == writer.pageNumber() - 1) ? last : null;
	}

	private void table(PdfTable read) {
		CaptionLines.join(writer);
		ranks.keySet().removeIf((at) -> at >= writer.blocks().size() || writer.blocks().get(at).kind() != Kind.HEADING);
		Table table = Table.of(read, (lastOfPageBefore(Kind.TABLE) != null) ? lastTable : null);
		writer.writeTable(new TableGrid(read.rows(), table.ownHeader()), table.continues());
		lastTable = table;
	}

	/**
	 * @param notes what is noted on pages besides their text, by their numbers
	 */
	Parsed finish(String mediaType, @Nullable String title, Map<String, String> metadata,
			Map<Integer, List<LaidText>> notes) {
		TreeSet<Double> distinct = new TreeSet<>(ranks.values());
		ranks.forEach((index, rank) -> {
			int level = Math.min(outline.deepest() + 1 + distinct.tailSet(rank, false).size(), 9);
			Block block = writer.blocks().get(index);
			writer.blocks().set(index, Block.of(Kind.HEADING, level, block.page(), block.start(), block.end()));
		});
		notes.forEach(writer::writeOn);
		return writer.finish(mediaType, title, metadata);
	}

}
