package io.lectern.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;

import io.lectern.document.PageText;
import io.lectern.system.ProcessFolder;
import io.lectern.system.TestFolders;
import org.springframework.util.unit.DataSize;

/**
 * Makes the PDF views of Office files with the LibreOffice that is installed, behind its walls, and tells of each file how
 * long that took, how many pages it has and which share of its letters stands on them.
 * <p>
 * Arguments: files or folders of them. Run by {@code bench/office-views.sh}.
 */
final class OfficeViews {

	private OfficeViews() {
	}

	public static void main(String[] args) throws Exception {
		List<Path> files = new ArrayList<>();
		for (String argument : args) {
			try (Stream<Path> found = Files.walk(Path.of(argument))) {
				found.filter(Files::isRegularFile).sorted().forEach(files::add);
			}
		}
		ProcessFolder folder = TestFolders.process(Files.createTempDirectory("lectern-views-"));
		ParserProperties limits = new ParserProperties(1, DataSize.ofMegabytes(512), Duration.ofMinutes(1), 200, 20_000_000,
				true);
		OcrProperties ocr = new OcrProperties(false, "tesseract", List.of(), 300, Duration.ofMinutes(1), 1);
		OfficeView office = new OfficeView(new OfficeViewProperties(true, "soffice", Duration.ofMinutes(1),
				DataSize.ofGigabytes(1), DataSize.ofMegabytes(100)), limits, ocr, folder);
		List<Long> times = new ArrayList<>();
		List<Double> shares = new ArrayList<>();
		int failed = 0;
		try (ChildJvmParser parser = new ChildJvmParser(limits, ocr, folder, new ParserInfo())) {
			for (Path file : files) {
				String name = file.getFileName().toString();
				try {
					Parsed read = parser.parse(file, name, (share) -> {
					});
					if (!office.isMadeOf(read.mediaType())) {
						continue;
					}
					long start = System.nanoTime();
					Path pdf = Files.createTempFile(folder.path(), "view-", ".pdf");
					office.make(file, read.mediaType(), pdf);
					Optional<Parsed> paged = ViewPages.of(read, parser.parse(pdf, "view.pdf", (share) -> {
					}));
					times.add((System.nanoTime() - start) / 1_000_000);
					shares.add(paged.map(OfficeViews::drawn).orElse(0.0));
					System.out.printf("%s: %d pages in %d ms, %.4f of the letters%n", name,
							paged.map((one) -> one.pages().size()).orElse(0), times.getLast(), shares.getLast());
				}
				catch (DocumentUnreadable ex) {
					failed++;
					System.out.println(name + ": " + ex.getMessage());
				}
			}
		}
		times.sort(null);
		shares.sort(null);
		System.out.printf("%d views, %d none; median %d ms, longest %d ms; letters placed: least %.4f, median %.4f%n",
				times.size(), failed, times.get(times.size() / 2), times.getLast(), shares.getFirst(),
				shares.get(shares.size() / 2));
		System.exit(0);
	}

	/** The share of the letters in blocks that have a box. */
	private static double drawn(Parsed parsed) {
		long letters = 0;
		long drawn = 0;
		for (Block block : parsed.blocks()) {
			PageText page = parsed.pages().get(block.page() - 1);
			byte[] boxes = boxes(page);
			for (int i = block.start(); i < block.end(); i++) {
				if (Character.isLetterOrDigit(page.text().charAt(i))) {
					letters++;
					drawn += (boxes[8 * i + 4] != 0 || boxes[8 * i + 5] != 0) ? 1 : 0;
				}
			}
		}
		return (letters == 0) ? 0 : (double) drawn / letters;
	}

	private static byte[] boxes(PageText page) {
		try {
			return new InflaterInputStream(new ByteArrayInputStream(page.glyphs())).readAllBytes();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
