import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Bytes and times of the page in Chromium, medians of several runs. */
class PageBench {

	private static final int PAGES = 500;

	private static final String NAME = "bench-500-pages.pdf";

	/** Notes when a question can be typed, when the documents are listed too, and when a page of a PDF is drawn. */
	private static final String CLOCK = """
			const note = (name, there) => {
				const look = () => there() ? requestAnimationFrame(() => { window[name] ??= performance.now(); }) : requestAnimationFrame(look);
				look();
			};
			note('usable', () => document.querySelector('#question'));
			note('listed', () => document.querySelector('#question') && document.querySelector('lectern-document-list li'));
			note('drawn', () => document.querySelector('lectern-reader .textLayer span') && document.querySelector('lectern-reader canvas'));
			""";

	/** Waits for a note; Playwright's own waiting evaluates strings, which the page forbids. */
	private static final String NOTED = """
			name => new Promise(resolve => {
				const look = () => window[name] === undefined ? requestAnimationFrame(look) : resolve(window[name]);
				look();
			})""";

	private final Browser browser;

	private final String base;

	PageBench(Browser browser, String base) {
		this.browser = browser;
		this.base = base;
	}

	/** What one visit took. */
	record Visit(double bytes, double requests, double millis) {
	}

	public static void main(String[] arguments) throws Exception {
		int runs = Integer.parseInt(arguments[1]);
		Path chromium = Path.of(System.getProperty("lectern.chromium", "/usr/bin/chromium"));
		try (Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
			Browser browser = playwright.chromium()
				.launch(new LaunchOptions().setExecutablePath(chromium)
					.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
			PageBench bench = new PageBench(browser, arguments[0]);
			String id = bench.upload(playwright.request().newContext());
			try {
				bench.run(id, runs);
			}
			finally {
				playwright.request().newContext().delete(bench.base + "/api/v1/admin/documents/" + id);
			}
		}
	}

	private void run(String id, int runs) {
		List<Visit> usable = new ArrayList<>();
		List<Visit> usableAgain = new ArrayList<>();
		List<Visit> listed = new ArrayList<>();
		List<Visit> listedAgain = new ArrayList<>();
		List<Visit> opening = new ArrayList<>();
		List<Visit> linked = new ArrayList<>();
		for (int run = 0; run <= runs; run++) {
			visit("usable", usable, usableAgain);
			visit("listed", listed, listedAgain);
			opening.add(open(id));
			linked.add(load(id));
		}
		report("usable", usable);
		report("usable, second visit", usableAgain);
		report("listed", listed);
		report("listed, second visit", listedAgain);
		report("opened in the list", opening);
		report("opened by its address", linked);
	}

	/** With an empty cache, and once more with what the first visit has left there. */
	private void visit(String until, List<Visit> first, List<Visit> again) {
		try (BrowserContext context = browser.newContext()) {
			context.addInitScript(CLOCK);
			Page page = context.newPage();
			first.add(load(page, base + "/", until));
			again.add(load(page, base + "/?again", until));
		}
	}

	/** From the click in the list until the first page of the PDF is drawn; nothing of PDF.js is there before. */
	private Visit open(String id) {
		try (BrowserContext context = browser.newContext()) {
			context.addInitScript(CLOCK);
			Page page = context.newPage();
			page.navigate(base + "/");
			page.evaluate(NOTED, "usable");
			Locator row = page.locator(".document button.name", new Page.LocatorOptions().setHasText(NAME));
			row.waitFor();
			return measured(page, () -> {
				page.evaluate("window.begun = performance.now()");
				row.click();
				return ((Number) page.evaluate(NOTED, "drawn")).doubleValue()
						- ((Number) page.evaluate("window.begun")).doubleValue();
			});
		}
	}

	/** With an empty cache, from its address until its first page is drawn. */
	private Visit load(String id) {
		try (BrowserContext context = browser.newContext()) {
			context.addInitScript(CLOCK);
			return load(context.newPage(), base + "/#/?document=" + id, "drawn");
		}
	}

	private static Visit load(Page page, String url, String until) {
		return measured(page, () -> {
			page.navigate(url);
			return ((Number) page.evaluate(NOTED, until)).doubleValue();
		});
	}

	/** What is sent meanwhile, and the milliseconds that the work tells. */
	private static Visit measured(Page page, DoubleSupplier work) {
		AtomicLong bytes = new AtomicLong();
		AtomicLong requests = new AtomicLong();
		CDPSession network = page.context().newCDPSession(page);
		network.send("Network.enable");
		network.on("Network.loadingFinished", (event) -> {
			bytes.addAndGet(event.get("encodedDataLength").getAsLong());
			requests.incrementAndGet();
		});
		double millis = work.getAsDouble();
		Visit visit = new Visit(bytes.get(), requests.get(), millis);
		network.detach();
		return visit;
	}

	/** The first run warms the server and doesn't count. */
	private static void report(String name, List<Visit> visits) {
		List<Visit> counted = visits.subList(1, visits.size());
		System.out.printf(Locale.ROOT, "%-22s %6.0f kB  %4.0f requests  %6.0f ms (%.0f to %.0f)%n", name,
				at(0.5, counted.stream().map(Visit::bytes).toList()) / 1000,
				at(0.5, counted.stream().map(Visit::requests).toList()),
				at(0.5, counted.stream().map(Visit::millis).toList()), at(0, counted.stream().map(Visit::millis).toList()),
				at(1, counted.stream().map(Visit::millis).toList()));
	}

	private static double at(double share, List<Double> values) {
		return values.stream().sorted().toList().get((int) Math.round(share * (values.size() - 1)));
	}

	private String upload(APIRequestContext requests) throws IOException, InterruptedException {
		String accepted = requests
			.post(base + "/api/v1/admin/documents",
					RequestOptions.create()
						.setMultipart(FormData.create()
							.set("file", new FilePayload(NAME, "application/pdf", pdf()))))
			.text();
		Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(accepted);
		if (!id.find()) {
			throw new IOException(accepted);
		}
		String path = base + "/api/v1/documents/" + id.group(1);
		while (!requests.get(path).text().matches("(?s).*\"status\":\"(INDEXED|FAILED)\".*")) {
			Thread.sleep(500);
		}
		return id.group(1);
	}

	private static byte[] pdf() throws IOException {
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			PDType1Font font = new PDType1Font(FontName.TIMES_ROMAN);
			for (int number = 1; number <= PAGES; number++) {
				PDPage page = new PDPage();
				document.addPage(page);
				try (PDPageContentStream text = new PDPageContentStream(document, page)) {
					text.beginText();
					text.setFont(font, 11);
					text.setLeading(14);
					text.newLineAtOffset(60, 730);
					for (int line = 1; line <= 12; line++) {
						text.showText("Page " + number + ", line " + line
								+ ": the harbour cooperative measured wind, waves and current again that day.");
						text.newLine();
					}
					text.endText();
				}
			}
			document.save(bytes);
			return bytes.toByteArray();
		}
	}

}
