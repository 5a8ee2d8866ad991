package io.lectern.parse.child.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.Locale;

import io.lectern.parse.child.blocks.Margin;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The files in a file, which become documents of their own. */
final class Embedded {

	/** What an object of an older program holds, by the stream that tells. */
	private static final Map<String, String> OLDER = Map.of("WordDocument", ".doc", "Workbook", ".xls",
			"PowerPoint Document", ".ppt");

	private final OfficePackage parts;

	private final Margin margin;

	private final Set<String> seen = new HashSet<>();

	Embedded(OfficePackage parts, Margin margin) {
		this.parts = parts;
		this.margin = margin;
	}

	void attach(String part) {
		if (!seen.add(part)) {
			return;
		}
		String name = part.substring(part.lastIndexOf('/') + 1);
		try {
			byte[] bytes = parts.bytes(part);
			if (bytes == null) {
				margin.warn(null, "The embedded file " + name + " is too large and was not read");
			}
			else if (name.toLowerCase(Locale.ROOT).endsWith(".bin")) {
				unpack(name, bytes);
			}
			else {
				margin.attach(name, bytes);
			}
		}
		catch (IOException | Ole10NativeException | RuntimeException ex) {
			margin.warn(null, "The embedded object " + name + " could not be read");
		}
	}

	private void unpack(String name, byte[] bytes) throws IOException, Ole10NativeException {
		try (POIFSFileSystem store = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
			DirectoryNode root = store.getRoot();
			if (root.hasEntryCaseInsensitive(Ole10Native.OLE10_NATIVE)) {
				Ole10Native packed = Ole10Native.createFromEmbeddedOleObject(store);
				String label = String.valueOf(packed.getLabel());
				margin.attach(label.substring(Math.max(label.lastIndexOf('/'), label.lastIndexOf('\\')) + 1),
						packed.getDataBuffer());
				return;
			}
			for (String stream : new String[] { "Package", "CONTENTS" }) {
				if (root.hasEntryCaseInsensitive(stream)) {
					try (InputStream in = root.createDocumentInputStream(stream)) {
						margin.attach(name.replaceFirst("\\.[^.]*$", ""), in.readAllBytes());
					}
					return;
				}
			}
			for (Map.Entry<String, String> known : OLDER.entrySet()) {
				if (root.hasEntryCaseInsensitive(known.getKey())) {
					margin.attach(name.replaceFirst("\\.[^.]*$", known.getValue()), bytes);
					return;
				}
			}
			margin.inform(null, "The embedded object " + name + " is of a kind that can't be read");
		}
	}

}
