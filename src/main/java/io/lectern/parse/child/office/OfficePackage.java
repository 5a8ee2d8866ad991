package io.lectern.parse.child.office;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.lectern.parse.Attachment;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.jspecify.annotations.Nullable;

/** A file that is a package of parts with relations between them. */
public final class OfficePackage implements Closeable {

	/** Where the main part is wherever nothing tells. */
	private static final List<String> MAIN = List.of("word/document.xml", "xl/workbook.xml", "ppt/presentation.xml");

	private final ZipSecureFile zip;

	/** By their names in lower case, without the first slash. */
	private final Map<String, ZipArchiveEntry> entries = new HashMap<>();

	/** What is left of it where its end is missing; null otherwise. */
	private final @Nullable Path mended;

	public OfficePackage(Path file) throws IOException {
		Path left = null;
		ZipSecureFile opened;
		try {
			opened = new ZipSecureFile(file.toFile());
		}
		catch (IOException torn) {
			left = TornPackage.mend(file);
			opened = new ZipSecureFile(left.toFile());
		}
		this.mended = left;
		this.zip = opened;
		this.zip.getEntries().asIterator().forEachRemaining((entry) -> entries.put(key(entry.getName()), entry));
	}

	private static String key(String part) {
		String name = part.replace('\\', '/').toLowerCase(Locale.ROOT);
		return name.startsWith("/") ? name.substring(1) : name;
	}

	public boolean has(@Nullable String part) {
		return part != null && entries.containsKey(key(part));
	}

	/** Size of a part unpacked, in bytes; 0 where there is none. */
	public long size(String part) {
		ZipArchiveEntry entry = entries.get(key(part));
		return (entry != null) ? Math.max(0, entry.getSize()) : 0;
	}

	public InputStream open(String part) throws IOException {
		ZipArchiveEntry entry = entries.get(key(part));
		if (entry == null) {
			throw new FileNotFoundException("its part " + part + " is missing");
		}
		return zip.getInputStream(entry);
	}

	/** A part's XML, null where there is no such part. */
	public @Nullable Element xml(@Nullable String part) throws IOException {
		if (part == null || !has(part)) {
			return null;
		}
		try (InputStream in = open(part)) {
			return Xml.whole(in);
		}
	}

	/** What a part holds; null where it is missing or too large. */
	public byte @Nullable [] bytes(String part) throws IOException {
		if (!has(part) || size(part) > Attachment.LARGEST) {
			return null;
		}
		try (InputStream in = open(part)) {
			byte[] bytes = in.readNBytes(Attachment.LARGEST + 1);
			return (bytes.length > Attachment.LARGEST) ? null : bytes;
		}
	}

	/** The part that the whole file is about. */
	public String main() throws IOException {
		for (Relation relation : relations("")) {
			if (relation.isOf("officeDocument")) {
				return relation.target();
			}
		}
		for (String known : MAIN) {
			if (has(known)) {
				return known;
			}
		}
		throw new IOException("its main part is missing");
	}

	/** Whether its end is missing. */
	public boolean isTorn() {
		return mended != null;
	}

	/** What a part refers to, in order; its own name is empty for the whole file. */
	public List<Relation> relations(String part) throws IOException {
		int slash = part.lastIndexOf('/') + 1;
		Element root = xml(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels");
		List<Relation> relations = new ArrayList<>();
		if (root != null) {
			for (Element relation : root.children("Relationship")) {
				boolean external = "External".equals(relation.attribute("TargetMode"));
				String target = relation.attribute("Target", "");
				relations.add(new Relation(relation.attribute("Id", ""), relation.attribute("Type", ""),
						external ? target : resolve(part.substring(0, slash), target), external));
			}
		}
		return relations;
	}

	/** The part of that kind that a part refers to, null where there is none. */
	public @Nullable String related(String part, String kind) throws IOException {
		return relations(part).stream()
			.filter((relation) -> relation.isOf(kind) && has(relation.target()))
			.map(Relation::target)
			.findFirst()
			.orElse(null);
	}

	/** A part's name from a path that is relative to the whole. */
	public static String inside(String path) {
		return path.startsWith("./") ? path.substring(2) : path;
	}

	private static String resolve(String folder, String target) {
		String path = target.startsWith("/") ? target.substring(1) : folder + target;
		List<String> steps = new ArrayList<>();
		for (String step : path.split("/")) {
			if (step.equals("..") && !steps.isEmpty()) {
				steps.removeLast();
			}
			else if (!step.equals(".") && !step.equals("..") && !step.isEmpty()) {
				steps.add(step);
			}
		}
		return String.join("/", steps);
	}

	/** How many pictures it holds. */
	public int pictures() {
		return (int) entries.keySet()
			.stream()
			.filter((name) -> name.contains("/media/") || name.startsWith("pictures/"))
			.count();
	}

	@Override
	public void close() throws IOException {
		zip.close();
		if (mended != null) {
			Files.deleteIfExists(mended);
		}
	}

	/**
	 * What a part refers to.
	 *
	 * @param id by which the part names it
	 * @param type its kind, as an address
	 * @param target name of the other part, or an address outside
	 * @param external whether it is outside
	 */
	public record Relation(String id, String type, String target, boolean external) {

		public boolean isOf(String kind) {
			return !external && type.endsWith("/" + kind);
		}

	}

}
