package io.lectern.split;

import java.util.ArrayList;
import java.util.List;

import io.lectern.document.PageText;
import io.lectern.parse.Block.Kind;
import io.lectern.parse.Block;
import io.lectern.parse.Parsed;

/**
 * Sorts blocks into sections. A heading with nothing under it is no section: its text
 * goes in front of what follows on the page, or stands alone where nothing follows.
 */
final class Sections {

	/**
	 * Blocks under the same headings.
	 *
	 * @param headings the path, outermost first, without the document's title
	 */
	record Section(List<String> headings, List<Block> blocks) {
	}

	private static final class Heading {

		private final Block block;

		private final String text;

		private boolean hasBody;

		Heading(Block block, String text) {
			this.block = block;
			this.text = text;
		}

	}

	private final List<PageText> pages;

	private final String title;

	private final List<Heading> path = new ArrayList<>();

	private final List<Block> bare = new ArrayList<>();

	private final List<Section> sections = new ArrayList<>();

	private boolean open;

	private Sections(List<PageText> pages, String title) {
		this.pages = pages;
		this.title = title;
	}

	static List<Section> of(Parsed parsed, String title) {
		Sections sections = new Sections(parsed.pages(), title.strip());
		for (Block block : parsed.blocks()) {
			if (block.kind() == Kind.HEADING) {
				sections.heading(block);
			}
			else {
				sections.body(block);
			}
		}
		sections.leave(0);
		sections.sectionOfBareHeadings(List.copyOf(sections.bare));
		return sections.sections;
	}

	private void heading(Block block) {
		leave(block.level());
		String text = pages.get(block.page() - 1).text().substring(block.start(), block.end());
		path.add(new Heading(block, text.replaceAll("\\s+", " ").strip()));
		open = false;
	}

	/** Leaves the headings of this level and deeper. */
	private void leave(int level) {
		int keep = 0;
		while (keep < path.size() && path.get(keep).block.level() < level) {
			keep++;
		}
		for (Heading left : path.subList(keep, path.size())) {
			if (!left.hasBody) {
				bare.add(asParagraph(left.block));
			}
		}
		path.subList(keep, path.size()).clear();
	}

	private void body(Block block) {
		if (!open) {
			List<Block> elsewhere = bare.stream().filter((heading) -> heading.page() != block.page()).toList();
			sectionOfBareHeadings(elsewhere);
			List<Block> blocks = new ArrayList<>(bare);
			blocks.removeAll(elsewhere);
			bare.clear();
			List<String> headings = path.stream()
				.map((heading) -> heading.text)
				.filter((text) -> !text.equalsIgnoreCase(title))
				.toList();
			sections.add(new Section(headings, blocks));
			path.forEach((heading) -> heading.hasBody = true);
			open = true;
		}
		sections.getLast().blocks().add(block);
	}

	private void sectionOfBareHeadings(List<Block> headings) {
		if (!headings.isEmpty()) {
			sections.add(new Section(List.of(), headings));
		}
	}

	private static Block asParagraph(Block heading) {
		return Block.of(Kind.PARAGRAPH, 0, heading.page(), heading.start(), heading.end());
	}

}
