package io.lectern.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * {@code index.html} as it is served. A browser on a laptop spends more time on each
 * request than on what it brings, so the file comes with all that the first paint needs:
 * style sheets and the scripts that run before it are written into it, and all modules
 * are named that its modules need. Addresses of WebJars carry their versions, so that
 * what they name never changes and browsers need not ask again.
 *
 * @param html the whole file
 */
record Page(String html) {

	private static final Pattern WEBJAR = Pattern.compile("(?<=[\"/])webjars/([^/\"]+)/");

	private static final Pattern STYLE_SHEET = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\">");

	private static final Pattern CLASSIC_SCRIPT = Pattern.compile("<script src=\"([^\"]+)\"></script>");

	private static final Pattern MODULE_LINK = Pattern.compile("<link rel=\"modulepreload\" href=\"([^\"]+)\">");

	private static final Pattern IMPORT_MAP = Pattern.compile("<script type=\"importmap\">(.*?)</script>",
			Pattern.DOTALL);

	private static final Pattern INLINE_SCRIPT = Pattern.compile("<script(?![^>]*\\ssrc\\s*=)[^>]*>(.*?)</script>",
			Pattern.DOTALL);

	private static final Pattern INLINE_STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

	/**
	 * @param versions a WebJar's version by its name, null where there is no such WebJar
	 */
	static Page of(Resource file, UnaryOperator<@Nullable String> versions) throws IOException {
		String html = WEBJAR.matcher(content(file)).replaceAll((found) -> {
			String version = versions.apply(found.group(1));
			return (version != null) ? found.group() + version + "/" : found.group();
		});
		html = written(STYLE_SHEET, "style", html);
		html = written(CLASSIC_SCRIPT, "script", html);
		return new Page(withModules(html));
	}

	/** With the files that the pattern finds written into such elements. */
	private static String written(Pattern files, String element, String html) throws IOException {
		StringBuilder written = new StringBuilder();
		Matcher file = files.matcher(html);
		while (file.find()) {
			String content = content(new ClassPathResource("static/" + file.group(1)));
			file.appendReplacement(written,
					Matcher.quoteReplacement("<%s>\n%s</%s>".formatted(element, content, element)));
		}
		return file.appendTail(written).toString();
	}

	/** With a link to every module ahead of the first that needs it. */
	private static String withModules(String html) throws IOException {
		Matcher map = IMPORT_MAP.matcher(html);
		if (!map.find()) {
			return html;
		}
		Modules modules = new Modules(map.group(1));
		Set<String> named = new LinkedHashSet<>();
		StringBuilder linked = new StringBuilder();
		Matcher module = MODULE_LINK.matcher(html);
		while (module.find()) {
			named.add(module.group(1));
			StringBuilder links = new StringBuilder();
			for (String each : modules.of(module.group(1))) {
				if (named.add(each)) {
					links.append("<link rel=\"modulepreload\" href=\"").append(each).append("\">\n  ");
				}
			}
			module.appendReplacement(linked, Matcher.quoteReplacement(links + module.group()));
		}
		return module.appendTail(linked).toString();
	}

	/**
	 * Hashes of the scripts written into the page, such as the import map, in the form
	 * that a Content-Security-Policy names them in.
	 */
	List<String> scriptHashes() {
		return hashes(INLINE_SCRIPT);
	}

	/** Hashes of the style sheets written into the page, in the same form. */
	List<String> styleHashes() {
		return hashes(INLINE_STYLE);
	}

	private List<String> hashes(Pattern elements) {
		return elements.matcher(html)
			.results()
			.map((element) -> "'sha256-" + Base64.getEncoder().encodeToString(sha256(element.group(1))) + "'")
			.toList();
	}

	byte[] bytes() {
		return html.getBytes(StandardCharsets.UTF_8);
	}

	private static String content(Resource file) throws IOException {
		return file.getContentAsString(StandardCharsets.UTF_8);
	}

	private static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

}
