package io.lectern.split;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.lectern.document.DocumentId;
import io.lectern.document.PageText;
import io.lectern.document.Passage;
import io.lectern.document.Span;
import io.lectern.embedding.EmbeddingSpace;
import io.lectern.language.Language;
import io.lectern.parse.Parsed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Splits a parsed document into passages: never across a section, never across a page
 * unless a paragraph is, never longer than the model reads; no overlap.
 */
@Component
public final class Splitter {

	/**
	 * The most of the model's input that title and headings may take, in estimated
	 * tokens: a quarter of 256, the least a common embedding model reads.
	 */
	private static final int PREFIX_TOKENS = 64;

	/**
	 * Raised when the same file is parsed or split into other passages than before, so
	 * that indexes are rebuilt.
	 */
	private static final int VERSION = 7;

	private final int target;

	@Autowired
	Splitter(SplitProperties properties) {
		this(properties.passageTokens());
	}

	/**
	 * @param target tokens a passage is packed up to
	 */
	public Splitter(int target) {
		this.target = target;
	}

	/** Names the way in which passages are made. */
	public String recipe() {
		return "passages-" + VERSION + " tokens-" + target;
	}

	/**
	 * @param title the document's title, which is no heading of its own
	 * @param label what is put in front of each passage when it is embedded
	 * @param space the embedding space for a language
	 * @param check asked in between; what it throws ends the work
	 */
	public List<Passage> split(DocumentId id, Parsed parsed, String title, String label,
			Function<String, EmbeddingSpace> space, Runnable check) {
		List<String> pages = parsed.pages().stream().map(PageText::text).toList();
		List<Passage> passages = new ArrayList<>();
		for (Sections.Section section : Sections.of(parsed, title)) {
			Budget budget = new Budget(label, section.headings(), space, target);
			Cutter cutter = new Cutter(pages, budget, check);
			for (List<Unit> stretch : new Units(cutter).stretches(section.blocks())) {
				for (PassageDraft draft : new Packer(cutter).pack(stretch)) {
					add(draft, section.headings(), cutter, id, passages);
				}
			}
		}
		return passages;
	}

	/**
	 * What the model embeds: the passage with the title and the headings it stands under
	 * in front.
	 */
	public static String contextualized(String title, Passage passage) {
		return prefix(title, passage.headings()) + passage.text();
	}

	/**
	 * {@code "Title > Heading > Heading\n"}. What would take more than a quarter of the
	 * model's input gives way: outer headings first, then the title's end.
	 */
	static String prefix(String title, List<String> headings) {
		String shortTitle = shortened(title.strip(), headings.isEmpty() ? PREFIX_TOKENS : PREFIX_TOKENS / 2);
		int left = PREFIX_TOKENS - estimatedTokens(shortTitle);
		String path = "";
		for (String heading : headings.reversed()) {
			int tokens = estimatedTokens(heading) + 1;
			if (tokens > left && !path.isEmpty()) {
				break;
			}
			path = " > " + shortened(heading, Math.min(left, PREFIX_TOKENS / 2)) + path;
			left -= tokens;
		}
		String prefix = shortTitle.isEmpty() && !path.isEmpty() ? path.substring(" > ".length()) : shortTitle + path;
		return prefix.isEmpty() ? "" : prefix + "\n";
	}

	private static String shortened(String text, int tokens) {
		int at = 0;
		double estimate = 0;
		while (at < text.length()) {
			int c = text.codePointAt(at);
			estimate += estimate(c);
			if (estimate > tokens) {
				break;
			}
			at += Character.charCount(c);
		}
		return text.substring(0, at);
	}

	private static int estimatedTokens(String text) {
		return (int) Math.ceil(text.codePoints().mapToDouble(Splitter::estimate).sum());
	}

	/**
	 * Word pieces of Latin text have three to four letters, Han characters are one each.
	 */
	private static double estimate(int codePoint) {
		return codePoint < 0x250 ? 0.3 : 1;
	}

	/** Adds the draft as a passage, in parts where it is longer than the model reads. */
	private static void add(PassageDraft draft, List<String> headings, Cutter cutter, DocumentId id,
			List<Passage> passages) {
		StringBuilder rendered = new StringBuilder();
		List<Span> spans = draft.render(rendered);
		String text = rendered.toString();
		String language = Language.of(text);
		if (cutter.budget().fits(text, language)) {
			passages.add(new Passage(id, passages.size(), text, headings, language, spans));
			return;
		}
		for (PassageDraft half : cutter.halves(draft)) {
			add(half, headings, cutter, id, passages);
		}
	}

}
