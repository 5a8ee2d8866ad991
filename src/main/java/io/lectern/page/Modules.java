package io.lectern.page;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The modules that a script imports, directly or through others, by their addresses in
 * the page. A browser that is told of them fetches all at once; else it would find out
 * about each only when it has read those that import it, a round trip for every level.
 */
final class Modules {

	/** What is imported when a module is loaded, not by {@code import()} later on. */
	private static final Pattern IMPORT = Pattern.compile("\\b(?:import|from)\\s*[\"']([^\"'\\s]+)[\"']");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Map<String, String> names;

	/**
	 * @param importMap JSON of the page's import map
	 */
	Modules(String importMap) {
		names = JSON.readValue(importMap, ImportMap.class).imports();
	}

	private record ImportMap(Map<String, String> imports) {
	}

	/** Addresses of all that the script at that address needs, itself left out. */
	Set<String> of(String script) throws IOException {
		Set<String> found = new LinkedHashSet<>();
		Deque<String> unread = new ArrayDeque<>(Set.of(script));
		while (!unread.isEmpty()) {
			String module = unread.remove();
			String code = file(module).getContentAsString(StandardCharsets.UTF_8);
			IMPORT.matcher(code)
				.results()
				.map((match) -> resolve(module, match.group(1)))
				.flatMap(Optional::stream)
				// Words in quotes may look like an import.
				.filter((each) -> file(each).exists())
				.filter(found::add)
				.forEach(unread::add);
		}
		found.remove(script);
		return found;
	}

	private Optional<String> resolve(String importer, String name) {
		if (name.startsWith(".")) {
			return Optional.of(URI.create("/" + importer).resolve(name).getPath().substring(1));
		}
		return names.keySet()
			.stream()
			.filter((each) -> each.endsWith("/") ? name.startsWith(each) : name.equals(each))
			.max(Comparator.comparingInt(String::length))
			.map((each) -> (names.get(each) + name.substring(each.length())).replaceFirst("^\\./", ""));
	}

	private static Resource file(String address) {
		return new ClassPathResource(
				address.startsWith("webjars/") ? "META-INF/resources/" + address : "static/" + address);
	}

}
