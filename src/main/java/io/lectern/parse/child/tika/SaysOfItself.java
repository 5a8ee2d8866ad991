package io.lectern.parse.child.tika;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Office;
import org.apache.tika.metadata.OfficeOpenXMLCore;
import org.apache.tika.metadata.TikaCoreProperties;

/** What a file says of itself, under a few well-known keys. */
final class SaysOfItself {

	private static final String ISO_DATE = "[0-9]{4}-[0-9]{2}(-[0-9]{2}.*)?";

	private SaysOfItself() {
	}

	static Map<String, String> of(Metadata metadata) {
		Map<String, String> says = new LinkedHashMap<>();
		put(says, "author", values(metadata, TikaCoreProperties.CREATOR.getName()));
		put(says, "created", date(metadata, TikaCoreProperties.CREATED.getName(), "dcterms.created",
				"article:published_time", "date"));
		put(says, "modified",
				date(metadata, TikaCoreProperties.MODIFIED.getName(), "dcterms.modified", "article:modified_time"));
		Set<String> keywords = values(metadata, Office.KEYWORDS.getName(), "Message:Raw-Header:Keywords");
		// Tika mixes the two.
		Set<String> subject = values(metadata, TikaCoreProperties.SUBJECT.getName());
		subject.removeAll(keywords);
		put(says, "subject", subject);
		put(says, "keywords", keywords);
		put(says, "description", values(metadata, TikaCoreProperties.DESCRIPTION.getName()));
		put(says, "category", values(metadata, OfficeOpenXMLCore.CATEGORY.getName()));
		put(says, "publisher", values(metadata, TikaCoreProperties.PUBLISHER.getName()));
		put(says, "language", first(metadata, TikaCoreProperties.LANGUAGE.getName(), "Content-Language"));
		put(says, "source", first(metadata, TikaCoreProperties.SOURCE.getName(), "og:url"));
		put(says, "to", values(metadata, Message.MESSAGE_TO));
		put(says, "cc", values(metadata, Message.MESSAGE_CC));
		return says;
	}

	private static Set<String> values(Metadata metadata, String... keys) {
		Set<String> values = new LinkedHashSet<>();
		Arrays.stream(keys)
			.flatMap((key) -> Stream.of(metadata.getValues(key)))
			.map(String::strip)
			.filter((value) -> !value.isEmpty())
			.forEach(values::add);
		return values;
	}

	private static List<String> first(Metadata metadata, String... keys) {
		return values(metadata, keys).stream().limit(1).toList();
	}

	/** The first that is written as in ISO 8601. */
	private static List<String> date(Metadata metadata, String... keys) {
		return values(metadata, keys).stream().filter((value) -> value.matches(ISO_DATE)).limit(1).toList();
	}

	private static void put(Map<String, String> says, String key, Iterable<String> values) {
		String all = String.join(", ", values);
		if (!all.isEmpty()) {
			says.put(key, all);
		}
	}

}
