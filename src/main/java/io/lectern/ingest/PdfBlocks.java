package io.lectern.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.lectern.ingest.Block.Kind;
import org.jspecify.annotations.Nullable;

/** Puts the lines of a PDF's pages together to blocks. */
final class PdfBlocks {

	private static final Pattern CAPTION = Pattern.compile(
			"(?i)(figure|fig\\.|table|exhibit|chart)\\s+[\\dIVX]+([.-]\\d+)*\\s*[.:|–—].{0,300}|(图|表|圖)\\s*\\d+([.-]\\d+)*.{0,100}",
			Pattern.DOTALL);

	private static final Pattern LIST_ITEM = Pattern.compile(
			"([•▪●◦■□➢✓·\\uF0B7\\uF0A7*–-]|\\(?[a-z]{1,2}[.)]|\\(?\\d{1,2}[)]|\\d{1,2}\\.|\\([ivx]{1,4}\\))\\s.*",
			Pattern.DOTALL);

	private static final Pattern CONTENTS_LINE = Pattern.compile(".*(\\. ?){4,}\\s*[\\divx]{1,5}");

	private static final String ENDS_SENTENCE = ".!?。！？:：;；…\"”";

	private final PageWriter writer;

	private final PdfStyles styles;

	private final PdfOutline outline;

	private final Map<Integer, Double> ranks = new HashMap<>();

	private double biggest;

	private @Nullable String biggestText;

	PdfBlocks(PageWriter writer, PdfStyles styles, PdfOutline outline) {
		this.writer = writer;
		this.styles = styles;
		this.outline = outline;
	}

	/** Writes the pages' regions. */
	void pages(List<List<List<PdfLine>>> pages) {
		RunningLines running = new RunningLines(pages.stream().map(PdfBlocks::lines).toList(), styles.bodySize());
		for (List<List<PdfLine>> regions : pages) {
			page(regions, running.on(lines(regions)));
		}
	}

	private static List<PdfLine> lines(List<List<PdfLine>> regions) {
		return regions.stream().flatMap(List::stream).toList();
	}

	boolean isEmpty() {
		return writer.blocks().isEmpty();
	}

	/** Writes a page: running headers, blocks, running footers. */
	private void page(List<List<PdfLine>> regions, Set<PdfLine> aside) {
		double middle = regions.stream().flatMap(List::stream).mapToDouble(PdfLine::baseline).max().orElse(0) / 2;
		writeAside(regions, aside, (line) -> line.baseline() <= middle);
		for (List<PdfLine> region : regions) {
			List<PdfLine> lines = region.stream().filter((line) -> !aside.contains(line)).toList();
			if (!lines.isEmpty()) {
				region(lines);
			}
		}
		writeAside(regions, aside, (line) -> line.baseline() > middle);
		writer.endPage();
	}

	private void writeAside(List<List<PdfLine>> regions, Set<PdfLine> aside, Predicate<PdfLine> where) {
		for (List<PdfLine> region : regions) {
			region.stream()
				.filter((line) -> aside.contains(line) && where.test(line))
				.forEach((line) -> writer.writeAside(line.text()));
		}
	}

	private void region(List<PdfLine> lines) {
		double left = lines.stream().mapToDouble(PdfLine::x0).min().orElse(0);
		double right = lines.stream().mapToDouble(PdfLine::x1).max().orElse(0);
		double spacing = spacing(lines);
		List<PdfLine> paragraph = new ArrayList<>();
		int i = 0;
		while (i < lines.size()) {
			int end = PdfTables.end(lines, i, left, right);
			if (end > i) {
				paragraph(paragraph);
				table(lines.subList(i, end));
				i = end;
				continue;
			}
			PdfLine line = lines.get(i++);
			if (!paragraph.isEmpty() && begins(line, paragraph, spacing, right, right - left)) {
				paragraph(paragraph);
			}
			paragraph.add(line);
		}
		paragraph(paragraph);
	}

	/** The usual distance of base lines. */
	private static double spacing(List<PdfLine> lines) {
		List<Double> distances = new ArrayList<>();
		for (int i = 1; i < lines.size(); i++) {
			double distance = (lines.get(i).baseline() - lines.get(i - 1).baseline()) / lines.get(i).size();
			if (distance > 0.8 && distance < 2.2) {
				distances.add(distance);
			}
		}
		distances.sort(null);
		return distances.isEmpty() ? 1.3 : distances.get(distances.size() / 2);
	}

	private boolean begins(PdfLine line, List<PdfLine> paragraph, double spacing, double right, double width) {
		PdfLine before = paragraph.getLast();
		double size = before.size();
		String text = line.text().toString();
		String last = before.text().toString();
		boolean ended = ENDS_SENTENCE.indexOf(last.charAt(last.length() - 1)) >= 0;
		double indent = line.x0() - before.x0();
		return line.baseline() - before.baseline() > (spacing + 0.3) * Math.max(size, line.size())
				|| Math.abs(size - line.size()) > 0.12 * size || isItem(line) || CONTENTS_LINE.matcher(last).matches()
				|| CAPTION.matcher(text).matches()
				|| indent > 0.8 * size && indent < 6 * size && !isItem(before)
						&& (paragraph.size() > 1 && paragraph.get(paragraph.size() - 2).x0() - before.x0() < 0.3 * size
								|| ended)
				|| before.x1() < right - 0.2 * width && ended
				|| before.bold() != line.bold() && (styles.headingRank(paragraph, last) > 0 || line.bold());
	}

	private static boolean isItem(PdfLine line) {
		return LIST_ITEM.matcher(line.text()).matches();
	}

	private void paragraph(List<PdfLine> lines) {
		if (lines.isEmpty()) {
			return;
		}
		LaidText text = joined(lines);
		String words = text.toString();
		double rank = styles.headingRank(lines, words);
		int named = outline.level(writer.pageNumber(), words);
		noteBiggest(lines, words);
		if (CAPTION.matcher(words).matches()) {
			writer.write(Kind.CAPTION, 0, text, false);
		}
		else if (named > 0) {
			writer.write(Kind.HEADING, named, text, false);
		}
		else if (CONTENTS_LINE.matcher(words).matches()) {
			writer.write(Kind.LIST_ITEM, 1, text, false);
		}
		else if (rank > 0) {
			ranks.put(writer.blocks().size(), rank);
			writer.write(Kind.HEADING, 1, text, false);
		}
		else if (isItem(lines.getFirst())) {
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
		boolean open = ENDS_SENTENCE.indexOf(end) < 0 && before.length() > 60;
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

	private void table(List<PdfLine> lines) {
		List<List<LaidText>> rows = PdfTables.rows(lines);
		int header = TableHeaders
			.leading(rows.stream().map((row) -> row.stream().map(LaidText::toString).toList()).toList());
		writer.writeTable(rows, header, lastOfPageBefore(Kind.TABLE) != null);
	}

	private LaidText joined(List<PdfLine> lines) {
		LaidText text = new LaidText();
		for (PdfLine line : lines) {
			LaidText next = line.text();
			if (!text.isEmpty()) {
				join(text, next);
			}
			text.append(next);
		}
		return text;
	}

	private void join(LaidText text, LaidText next) {
		char end = text.charAt(text.length() - 1);
		char start = next.charAt(0);
		boolean letterBefore = text.length() > 1 && Character.isLetter(text.charAt(text.length() - 2));
		if (end == '\u00AD' || (end == '-' || end == '\u2010') && letterBefore && Character.isLowerCase(start)) {
			if (end == '\u00AD' || !styles.keepsHyphen(lastWord(text), firstWord(next))) {
				text.chop();
			}
		}
		else if (!(LaidText.isWide(end) && LaidText.isWide(start)) && end != '-') {
			text.append(" ");
		}
	}

	private static String lastWord(LaidText text) {
		int start = text.length() - 1;
		while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
			start--;
		}
		return text.subSequence(start, text.length() - 1).toString();
	}

	private static String firstWord(LaidText text) {
		int end = 0;
		while (end < text.length() && Character.isLetter(text.charAt(end))) {
			end++;
		}
		return text.subSequence(0, end).toString();
	}

	/** Writes what a form was filled in with, on the last page. */
	void form(List<String> fields) {
		fields.forEach((field) -> writer.writeOnLastPage(Kind.PARAGRAPH, field));
	}

	Parsed finish(String mediaType, @Nullable String title, Map<String, String> metadata) {
		TreeSet<Double> distinct = new TreeSet<>(ranks.values());
		ranks.forEach((index, rank) -> {
			int level = Math.min(outline.deepest() + 1 + distinct.tailSet(rank, false).size(), 9);
			Block block = writer.blocks().get(index);
			writer.blocks().set(index, Block.of(Kind.HEADING, level, block.page(), block.start(), block.end()));
		});
		return writer.finish(mediaType, title, metadata);
	}

}
