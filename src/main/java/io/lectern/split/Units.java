package io.lectern.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import io.lectern.language.Language;
import io.lectern.language.Lexicons;
import io.lectern.language.ListMark;
import io.lectern.parse.Block.Kind;
import io.lectern.parse.Block;
import io.lectern.split.PassageDraft.Part;
import io.lectern.table.Table.Row;
import io.lectern.table.Table;

/** Makes units of a section's blocks. */
final class Units {

	/** A question by its label, such as {@code Q:}. */
	private static final Pattern QUESTION = Lexicons
		.pattern((language) -> "(?:" + language.layout().questionLabel() + ").*[?\uFF1F]\\s*$");

	private static final Pattern CONTENTS_LINE = Pattern.compile("(?:\\. ?){4}");

	private final Cutter cutter;

	private final List<List<Unit>> stretches = new ArrayList<>();

	private final TableSections sections = new TableSections();

	private List<Part> lastHeader = List.of();

	private int page;

	Units(Cutter cutter) {
		this.cutter = cutter;
	}

	/**
	 * The units of each page. One that goes on overleaf ends its stretch: what comes
	 * after it is the next page's.
	 */
	List<List<Unit>> stretches(List<Block> blocks) {
		for (Block block : blocks) {
			List<Unit> open = open();
			boolean goesOn = block.continues() && !open.isEmpty() && block.page() == page + 1
					&& open.getLast().kind() == block.kind();
			List<Unit> units = units(block, goesOn);
			if (units.isEmpty()) {
				continue;
			}
			if (goesOn && block.kind() != Kind.TABLE) {
				open.add(open.removeLast().plus(units.getFirst()));
				page = block.page();
				stretches.add(new ArrayList<>());
				continue;
			}
			if (stretches.isEmpty() || block.page() != page) {
				stretches.add(new ArrayList<>());
			}
			page = block.page();
			stretches.getLast().addAll(units);
		}
		return stretches.stream().filter((stretch) -> !stretch.isEmpty()).map(this::bound).toList();
	}

	/**
	 * The last stretch with something in it, which the next page may go on; empty where
	 * there is none.
	 */
	private List<Unit> open() {
		return stretches.reversed().stream().filter((stretch) -> !stretch.isEmpty()).findFirst().orElse(List.of());
	}

	/** Several where a table is wide, none where nothing stands in the block. */
	private List<Unit> units(Block block, boolean goesOn) {
		Unit unit = (block.kind() == Kind.TABLE) ? table(block, goesOn) : text(block, goesOn);
		if (unit.isTable() && !unit.all().isEmpty()) {
			WideTable wide = new WideTable(block, cutter);
			if (wide.isWide(unit)) {
				return wide.units();
			}
		}
		return unit.all().isEmpty() ? List.of() : List.of(unit);
	}

	private Unit text(Block block, boolean goesOn) {
		String glue = goesOn ? glueOverleaf(block) : "\n";
		List<Part> parts = cutter.part(block.page(), block.start(), block.end(), glue);
		boolean item = block.kind() == Kind.LIST_ITEM && !goesOn;
		return new Unit(block.kind(), List.of(), item ? parts.stream().map(this::marked).toList() : parts);
	}

	/**
	 * An item keeps its mark: where that is no part of the block, the one in front of it
	 * on its line, else a bullet.
	 */
	private Part marked(Part item) {
		String text = cutter.text(item);
		if (ListMark.of(text) != null || CONTENTS_LINE.matcher(text).find()) {
			return item;
		}
		String page = cutter.pages().get(item.page() - 1);
		String before = page.substring(page.lastIndexOf('\n', item.start() - 1) + 1, item.start());
		ListMark mark = ListMark.of(before + text);
		boolean numbered = mark != null && mark.length() == before.length() && mark.number() > 0;
		return item.behind((numbered ? Objects.requireNonNull(mark).written() : ListMark.BULLET) + " ");
	}

	private Unit table(Block block, boolean goesOn) {
		if (!goesOn) {
			sections.clear();
		}
		List<Part> rows = new ArrayList<>();
		List<Part> header = new ArrayList<>();
		for (int i = 0; i < block.rows().size(); i++) {
			Row row = block.rows().get(i);
			List<Part> parts = cutter.part(block.page(), row.start(), row.end(), "\n");
			if (i < block.headerRows()) {
				header.addAll(parts);
				continue;
			}
			if (rows.isEmpty() && row.kind() != Table.Kind.SECTION) {
				// Those of the page before, where the table goes on.
				rows.addAll(sections.parts());
			}
			parts.forEach((part) -> sections.add(row, part));
			rows.addAll(parts);
		}
		if (goesOn && header.isEmpty()) {
			header.addAll(lastHeader.stream().map(Packer::repeated).toList());
		}
		lastHeader = List.copyOf(header);
		return new Unit(Kind.TABLE, header, rows, sections.end());
	}

	private String glueOverleaf(Block block) {
		String text = cutter.pages().get(block.page() - 1).substring(block.start(), block.end()).strip();
		return !text.isEmpty() && Language.hasHan(text.substring(0, text.offsetByCodePoints(0, 1))) ? "" : " ";
	}

	/** Binds captions to their tables, and lists together. */
	private List<Unit> bound(List<Unit> units) {
		List<Unit> bound = new ArrayList<>();
		for (int i = 0; i < units.size(); i++) {
			Unit unit = units.get(i);
			Unit before = bound.isEmpty() ? null : bound.getLast();
			if (before != null && (before.kind() == Kind.CAPTION && unit.isTable() || isList(before, unit)
					|| isAnswer(before, unit))) {
				bound.removeLast();
				bound.add(before.kind() == Kind.CAPTION ? captioned(before, unit) : before.plus(unit));
			}
			else if (before != null && before.isTable() && unit.kind() == Kind.CAPTION
					&& !(i + 1 < units.size() && units.get(i + 1).isTable())) {
				bound.removeLast();
				List<Part> parts = new ArrayList<>(before.parts());
				parts.addAll(unit.parts());
				bound.add(new Unit(Kind.TABLE, before.header(), parts, before.sections()));
			}
			else {
				bound.add(unit);
			}
		}
		return bound;
	}

	private static Unit captioned(Unit caption, Unit table) {
		List<Part> header = new ArrayList<>(caption.parts());
		header.addAll(table.header());
		return new Unit(Kind.TABLE, header, table.parts(), table.sections());
	}

	/** Whether {@code next} answers the question that {@code before} puts. */
	private boolean isAnswer(Unit before, Unit next) {
		return before.kind() == Kind.PARAGRAPH && next.kind() == Kind.PARAGRAPH
				&& QUESTION.matcher(cutter.text(before.parts().getLast())).lookingAt()
				&& before.tokens() + next.tokens() <= cutter.budget().target(cutter.text(before.parts().getLast()));
	}

	/** Whether {@code next} is a list item that belongs with what came before it. */
	private boolean isList(Unit before, Unit next) {
		if (next.kind() != Kind.LIST_ITEM || before.isTable()) {
			return false;
		}
		String text = cutter.text(before.parts().getLast());
		boolean together = before.tokens() + next.tokens() <= cutter.budget().target(text);
		boolean leadIn = before.kind() != Kind.LIST_ITEM && (text.endsWith(":") || text.endsWith("："));
		return leadIn || together && before.kind() == Kind.LIST_ITEM;
	}

}
