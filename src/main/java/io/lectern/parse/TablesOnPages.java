package io.lectern.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.lectern.document.PageText;
import io.lectern.parse.Block.Kind;
import io.lectern.table.Table;
import io.lectern.table.Table.Stretch;

/**
 * Says of each page which tables stand on it, with captions and headers from overleaf.
 */
public final class TablesOnPages {

	private final Map<Integer, List<Table>> tables = new HashMap<>();

	private @Nullable Table last;

	/** Where the last table's header stands, 0 where it has none. */
	private int headerPage;

	private TablesOnPages() {
	}

	/** The pages of what was parsed, with their tables. */
	public static List<PageText> of(Parsed parsed) {
		TablesOnPages found = new TablesOnPages();
		List<Block> blocks = parsed.blocks();
		TableCaptions captions = new TableCaptions(parsed);
		for (int i = 0; i < blocks.size(); i++) {
			Block block = blocks.get(i);
			if (block.kind() == Kind.TABLE && !block.rows().isEmpty()) {
				found.add(block, captions.of(i));
			}
		}
		return parsed.pages().stream().map((page) -> page.with(found.on(page.number()))).toList();
	}

	private List<Table> on(int page) {
		return List.copyOf(tables.getOrDefault(page, List.of()));
	}

	private void add(Block block, @Nullable Stretch caption) {
		boolean goesOn = block.continues() && last != null;
		boolean headed = block.headerRows() > 0;
		if (headed || !goesOn) {
			headerPage = headed ? block.page() : 0;
		}
		Table above = goesOn ? last : null;
		int labels = (above != null && !headed) ? above.labelColumns() : block.labelColumns();
		Table table = new Table(caption, headed ? 0 : headerPage, labels, block.rows());
		tables.computeIfAbsent(block.page(), (page) -> new ArrayList<>()).add(table);
		last = table;
	}

}
