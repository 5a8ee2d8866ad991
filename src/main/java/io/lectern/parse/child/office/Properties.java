package io.lectern.parse.child.office;

import java.io.IOException;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.hpsf.SummaryInformation;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself.
 *
 * @param title its title, null where it has none
 * @param metadata by plain names
 */
public record Properties(@Nullable String title, Map<String, String> metadata) {

	private static final Map<String, String> CORE = Map.of("creator", "author", "subject", "subject", "keywords",
			"keywords", "created", "created", "modified", "modified", "language", "language", "category", "category");

	public static Properties of(OfficePackage parts) throws IOException {
		String title = null;
		Map<String, String> found = new LinkedHashMap<>();
		Element core = quietly(parts, "core-properties");
		for (Element property : (core != null) ? core.children() : List.<Element>of()) {
			String local = property.name().substring(property.name().indexOf(':') + 1);
			String value = property.text().strip();
			if (value.isEmpty()) {
				continue;
			}
			if (local.equals("title")) {
				title = value;
			}
			else if (CORE.containsKey(local)) {
				found.put(CORE.get(local), value);
			}
		}
		Element application = quietly(parts, "extended-properties");
		Element company = (application != null) ? application.child("Company") : null;
		if (company != null && !company.text().isBlank()) {
			found.put("company", company.text().strip());
		}
		return new Properties(title, found);
	}

	/** Of a file of 97 to 2003. */
	public static Properties of(@Nullable SummaryInformation summary) {
		Map<String, String> metadata = new LinkedHashMap<>();
		if (summary == null) {
			return new Properties(null, metadata);
		}
		put(metadata, "author", summary.getAuthor());
		put(metadata, "subject", summary.getSubject());
		put(metadata, "keywords", summary.getKeywords());
		put(metadata, "created", time(summary.getCreateDateTime()));
		put(metadata, "modified", time(summary.getLastSaveDateTime()));
		return new Properties(summary.getTitle(), metadata);
	}

	private static void put(Map<String, String> metadata, String key, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			metadata.put(key, value.strip());
		}
	}

	private static @Nullable String time(@Nullable Date time) {
		// Files count from 1601; what is not told is told as that.
		return (time != null && time.getTime() > 0) ? time.toInstant().toString() : null;
	}

	/** They are no reason to refuse a file. */
	private static @Nullable Element quietly(OfficePackage parts, String kind) throws IOException {
		String part = parts.related("", kind);
		try {
			return parts.xml(part);
		}
		catch (IOException ex) {
			return null;
		}
	}

}
