package io.lectern.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * {@code index.html} as it is served: addresses of WebJars carry their versions, so that
 * what they name never changes and browsers need not ask again, and it names all modules
 * that its script needs.
 *
 * @param html the whole file
 */
record Page(String html) {

	private static final Pattern WEBJAR = Pattern.compile("(?<=[\"/])webjars/([^/\"]+)/");

	private static final Pattern INLINE_SCRIPT = Pattern.compile("<script(?![^>]*\\ssrc\\s*=)[^>]*>(.*?)</script>",
			Pattern.DOTALL);

	private static final Pattern IMPORT_MAP = Pattern.compile("<script type=\"importmap\">(.*?)</script>",
			Pattern.DOTALL);

	private static final Pattern MODULE_SCRIPT = Pattern.compile("<script type=\"module\" src=\"([^\"]+)\">");

	/**
	 * @param versions a WebJar's version by its name, null where there is no such WebJar
	 */
	static Page of(Resource file, UnaryOperator<@Nullable String> versions) throws IOException {
		return new Page(WEBJAR.matcher(file.getContentAsString(StandardCharsets.UTF_8)).replaceAll((found) -> {
			String version = versions.apply(found.group(1));
			return (version != null) ? found.group() + version + "/" : found.group();
		})).withModules();
	}

	/** With a link to every module before the script that needs them. */
	private Page withModules() throws IOException {
		Matcher map = IMPORT_MAP.matcher(html);
		Matcher script = MODULE_SCRIPT.matcher(html);
		if (!map.find() || !script.find()) {
			return this;
		}
		StringBuilder links = new StringBuilder();
		for (String module : new Modules(map.group(1)).of(script.group(1))) {
			links.append("<link rel=\"modulepreload\" href=\"").append(module).append("\">\n  ");
		}
		return new Page(html.substring(0, script.start()) + links + html.substring(script.start()));
	}

	/**
	 * Hashes of the scripts written into the page, such as the import map, in the form
	 * that a Content-Security-Policy names them in.
	 */
	List<String> scriptHashes() {
		return INLINE_SCRIPT.matcher(html)
			.results()
			.map((script) -> "'sha256-" + Base64.getEncoder().encodeToString(sha256(script.group(1))) + "'")
			.toList();
	}

	byte[] bytes() {
		return html.getBytes(StandardCharsets.UTF_8);
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
