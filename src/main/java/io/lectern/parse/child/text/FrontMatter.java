package io.lectern.parse.child.text;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * What a Markdown file says of itself in front of its text.
 *
 * @param start where its lines begin
 * @param end where they end
 * @param after where the text begins
 * @param values what they say, by keys in lower case
 */
record FrontMatter(int start, int end, int after, Map<String, String> values) {

	private static final Pattern YAML = Pattern.compile(
			"\\A---[ \\t]*\\r?\\n(.*?)(?:\\r?\\n)?^(?:---|\\.\\.\\.)[ \\t]*\\r?(?:\\n|\\z)",
			Pattern.DOTALL | Pattern.MULTILINE);

	private static final Pattern TOML = Pattern.compile(
			"\\A\\+\\+\\+[ \\t]*\\r?\\n(.*?)(?:\\r?\\n)?^\\+\\+\\+[ \\t]*\\r?(?:\\n|\\z)",
			Pattern.DOTALL | Pattern.MULTILINE);

	private static final Pattern ASSIGNMENT = Pattern.compile("(?m)^[ \\t]*([\\w.-]+)[ \\t]*=[ \\t]*(.*?)[ \\t]*\\r?$");

	private static final Pattern LINE = Pattern.compile("(?m)^([\\w][\\w .-]*?)[ \\t]*:[ \\t]+(.*?)[ \\t]*\\r?$");

	private static final int LONGEST = 65_536;

	/** The one that the text begins with, or null. */
	static @Nullable FrontMatter of(String text) {
		Matcher yaml = YAML.matcher(text);
		if (yaml.find() && yaml.group(1).length() < LONGEST) {
			Map<String, String> values = yaml(yaml.group(1));
			return values.isEmpty() ? null : new FrontMatter(yaml.start(1), yaml.end(1), yaml.end(), values);
		}
		Matcher toml = TOML.matcher(text);
		if (toml.find() && toml.group(1).length() < LONGEST) {
			return new FrontMatter(toml.start(1), toml.end(1), toml.end(), lines(toml.group(1), ASSIGNMENT));
		}
		return null;
	}

	private static Map<String, String> yaml(String source) {
		LoaderOptions options = new LoaderOptions();
		options.setMaxAliasesForCollections(10);
		try {
			Object read = new Yaml(new SafeConstructor(options) {
				{
					// Dates as they are written.
					this.yamlConstructors.put(Tag.TIMESTAMP, this.yamlConstructors.get(Tag.STR));
				}
			}).load(source);
			if (!(read instanceof Map<?, ?> map)) {
				return Map.of();
			}
			Map<String, String> values = new LinkedHashMap<>();
			map.forEach((key, value) -> put(values, String.valueOf(key), plain(value)));
			return values;
		}
		catch (YAMLException ex) {
			return lines(source, LINE);
		}
	}

	private static String plain(@Nullable Object value) {
		return switch (value) {
			case null -> "";
			case Collection<?> list -> list.stream().map(FrontMatter::plain).collect(Collectors.joining(", "));
			case Map<?, ?> map -> map.entrySet()
				.stream()
				.map((entry) -> entry.getKey() + ": " + plain(entry.getValue()))
				.collect(Collectors.joining(", "));
			default -> String.valueOf(value);
		};
	}

	private static Map<String, String> lines(String source, Pattern pattern) {
		Map<String, String> values = new LinkedHashMap<>();
		Matcher line = pattern.matcher(source);
		while (line.find()) {
			put(values, line.group(1), line.group(2).replaceAll("^[\\[\"']+|[\\]\"']+$", "").replaceAll("\"", ""));
		}
		return values;
	}

	private static void put(Map<String, String> values, String key, String value) {
		if (!value.isBlank() && value.length() <= 1000 && values.size() < 50) {
			values.putIfAbsent(key.strip().toLowerCase(Locale.ROOT), value.strip());
		}
	}

	/** The values under the keys that all readers use, and all others under their own. */
	Map<String, String> metadata() {
		Map<String, String> known = new LinkedHashMap<>(values);
		known.remove("title");
		rename(known, "authors", "author");
		rename(known, "date", "created");
		rename(known, "lastmod", "modified");
		rename(known, "updated", "modified");
		rename(known, "tags", "keywords");
		rename(known, "lang", "language");
		return known;
	}

	private static void rename(Map<String, String> values, String from, String to) {
		String value = values.get(from);
		if (value != null) {
			values.putIfAbsent(to, value);
		}
	}

}
