package io.lectern.parse;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.lectern.document.DocumentId;
import io.lectern.document.HiddenText;
import io.lectern.document.LeftOut;
import io.lectern.document.Passage;
import io.lectern.document.Span;
import io.lectern.embedding.EmbeddingSpace;
import io.lectern.parse.Block.Kind;
import io.lectern.parse.ParserProtocol.Settings;
import io.lectern.parse.child.DocumentReader;
import io.lectern.split.Splitter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.extractor.ExtractorFactory;
import org.apache.poi.extractor.POITextExtractor;
import org.jsoup.Jsoup;

/**
 * Whether documents are read whole: the words that another program reads on each page, or
 * the format's own text, against those that stand in a passage or its headings, or are
 * counted as left out or hidden. PDF is read by pdftotext where that is on the path, else
 * by PDFBox's own stripper; Office files by POI, HTML by jsoup, all else as it is.
 * <p>
 * Arguments: files and folders. Prints the share of each file, the words that are missing
 * with those around them, and the share of all; ends with 1 where that is below .998 or
 * there was no word to compare. Run by {@code bench/nothing-lost.sh}.
 */
final class NothingLost {

	private static final double LEAST = 0.998;

	/** So many missing words of a file are listed. */
	private static final int LISTED = 40;

	private static final int AROUND = 5;

	/** Letters or a number; Chinese is written without spaces, so that each character counts. */
	private static final Pattern WORD = Pattern
		.compile("\\p{IsHan}|[\\p{L}\\p{M}&&[^\\p{IsHan}]]+|\\p{Nd}+(?:[.,]\\p{Nd}+)*");

	private final DocumentReader reader = new DocumentReader(new Settings(200_000_000L,
			new OcrProperties(false, "tesseract", List.of(), 300, Duration.ofMinutes(1), 0)));

	private final boolean poppler = isOnPath("pdftotext");

	private long words;

	private long missing;

	private long aside;

	public static void main(String[] args) throws Exception {
		NothingLost bench = new NothingLost();
		System.out.println("PDF is read for comparison by " + (bench.poppler ? "pdftotext" : "PDFBox's stripper"));
		for (String arg : args) {
			try (Stream<Path> files = Files.walk(Path.of(arg))) {
				for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
					bench.compare(file);
				}
			}
		}
		double share = 1 - (double) bench.missing / Math.max(1, bench.words);
		System.out.printf(Locale.ROOT, "all: %d words, %d missing, %d counted as left out or hidden, share %.5f%n",
				bench.words, bench.missing, bench.aside, share);
		System.exit((share < LEAST || bench.words == 0) ? 1 : 0);
	}

	private void compare(Path file) throws Exception {
		Parsed parsed = reader.read(file, file.getFileName().toString(), (progress) -> {
		});
		boolean paged = file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
		Map<Integer, String> found = passages(parsed);
		Map<Integer, String> excluded = excluded(parsed);
		Map<Integer, String> expected = paged ? pdf(file) : Map.of(1, text(file));
		if (!paged) {
			found = Map.of(1, String.join("\n", found.values()));
			excluded = Map.of(1, String.join("\n", excluded.values()));
		}
		long all = 0;
		long lost = 0;
		long out = 0;
		List<String> listed = new ArrayList<>();
		for (Map.Entry<Integer, String> page : expected.entrySet()) {
			Page compared = new Page(page.getValue(), found.getOrDefault(page.getKey(), ""),
					excluded.getOrDefault(page.getKey(), ""));
			all += compared.expected.size();
			lost += compared.missing.size();
			out += compared.excluded;
			compared.missing.forEach((at) -> listed.add("    page " + page.getKey() + ": " + compared.around(at)));
		}
		words += all;
		missing += lost;
		aside += out;
		System.out.printf(Locale.ROOT, "%.5f  %d words, %d missing, %d left out or hidden  %s%n",
				1 - (double) lost / Math.max(1, all), all, lost, out, file.getFileName());
		listed.stream().limit(LISTED).forEach(System.out::println);
	}

	/** What each page has in passages and their headings. */
	private static Map<Integer, String> passages(Parsed parsed) {
		String title = (parsed.title() != null) ? parsed.title() : "";
		List<Passage> passages = new Splitter(256).split(new DocumentId("d"), parsed, title, "", (language) -> new Words(),
				() -> {
				});
		Map<Integer, BitSet> covered = new TreeMap<>();
		Set<String> headings = new HashSet<>(Set.of(squeezed(title)));
		for (Passage passage : passages) {
			passage.headings().forEach((heading) -> headings.add(squeezed(heading)));
			for (Span span : passage.spans()) {
				covered.computeIfAbsent(span.page(), (page) -> new BitSet()).set(span.start(), span.start() + span.length());
			}
		}
		for (Block block : parsed.blocks()) {
			String text = parsed.pages().get(block.page() - 1).text().substring(block.start(), block.end());
			if (block.kind() == Kind.HEADING && headings.contains(squeezed(text))) {
				covered.computeIfAbsent(block.page(), (page) -> new BitSet()).set(block.start(), block.end());
			}
		}
		Map<Integer, String> texts = new TreeMap<>();
		covered.forEach((page, characters) -> {
			StringBuilder text = new StringBuilder(parsed.pages().get(page - 1).text());
			for (int i = 0; i < text.length(); i++) {
				if (!characters.get(i)) {
					text.setCharAt(i, ' ');
				}
			}
			texts.put(page, text.toString());
		});
		return texts;
	}

	private static Map<Integer, String> excluded(Parsed parsed) {
		Map<Integer, String> texts = new HashMap<>();
		for (LeftOut line : parsed.asides().leftOut()) {
			line.pages().forEach((page) -> texts.merge(page, line.text(), (one, two) -> one + "\n" + two));
		}
		for (HiddenText text : parsed.asides().hidden()) {
			texts.merge(text.page(), text.text(), (one, two) -> one + "\n" + two);
		}
		return texts;
	}

	private Map<Integer, String> pdf(Path file) throws Exception {
		Map<Integer, String> pages = new TreeMap<>();
		if (poppler) {
			Process process = new ProcessBuilder("pdftotext", "-layout", "-enc", "UTF-8", file.toString(), "-")
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
			String[] texts = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\f");
			if (process.waitFor() != 0) {
				throw new IOException("pdftotext can't read " + file);
			}
			for (int i = 0; i < texts.length; i++) {
				pages.put(i + 1, texts[i]);
			}
			return pages;
		}
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setSortByPosition(true);
			for (int page = 1; page <= document.getNumberOfPages(); page++) {
				stripper.setStartPage(page);
				stripper.setEndPage(page);
				pages.put(page, stripper.getText(document));
			}
		}
		return pages;
	}

	private static String text(Path file) throws IOException {
		String name = file.toString().toLowerCase(Locale.ROOT);
		if (name.matches(".*\\.(docx?|pptx?|xlsx?)")) {
			try (POITextExtractor extractor = ExtractorFactory.createExtractor(file.toFile())) {
				return extractor.getText();
			}
		}
		String text = Files.readString(file);
		return name.matches(".*\\.x?html?") ? Jsoup.parse(text).wholeText() : text;
	}

	private static boolean isOnPath(String program) {
		return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, program)));
	}

	private static List<String> words(String text) {
		return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).results().map(MatchResult::group).toList();
	}

	private static String squeezed(String text) {
		return String.join("", words(text));
	}

	/** The words of one page. */
	private static final class Page {

		private final List<String> expected;

		private final List<Integer> missing = new ArrayList<>();

		private long excluded;

		Page(String expected, String found, String excluded) {
			this.expected = words(expected);
			Map<String, Integer> there = count(found);
			Map<String, Integer> out = count(excluded);
			String row = squeezed(found + "\n" + excluded);
			for (int i = 0; i < this.expected.size(); i++) {
				String word = this.expected.get(i);
				if (take(there, word)) {
					continue;
				}
				if (take(out, word)) {
					this.excluded++;
				}
				// Words that the other program cuts or joins elsewhere are there with their neighbours.
				else if (!row.contains(at(i - 1) + word + at(i + 1))) {
					missing.add(i);
				}
			}
		}

		private static Map<String, Integer> count(String text) {
			Map<String, Integer> count = new HashMap<>();
			words(text).forEach((word) -> count.merge(word, 1, Integer::sum));
			return count;
		}

		private static boolean take(Map<String, Integer> words, String word) {
			int count = words.getOrDefault(word, 0);
			words.put(word, count - 1);
			return count > 0;
		}

		private String at(int i) {
			return (i >= 0 && i < expected.size()) ? expected.get(i) : "";
		}

		String around(int i) {
			return String.join(" ", expected.subList(Math.max(0, i - AROUND), i)) + " [" + expected.get(i) + "] "
					+ String.join(" ", expected.subList(i + 1, Math.min(expected.size(), i + 1 + AROUND)));
		}

	}

	/** Counts as a model does whose tokens are words of four letters. */
	private static final class Words implements EmbeddingSpace {

		@Override
		public String id() {
			return "words";
		}

		@Override
		public int dimensions() {
			return 1;
		}

		@Override
		public int maxTokens() {
			return 512;
		}

		@Override
		public int countTokens(String text) {
			return 2 + text.length() / 4;
		}

		@Override
		public List<float[]> embedPassages(List<String> passages) {
			throw new UnsupportedOperationException();
		}

		@Override
		public float[] embedQuestion(String question) {
			throw new UnsupportedOperationException();
		}

	}

}
