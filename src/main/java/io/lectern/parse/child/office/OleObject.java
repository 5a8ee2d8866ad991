package io.lectern.parse.child.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import io.lectern.parse.child.blocks.Margin;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Objects of other programs; those that are files become documents of their own. */
public final class OleObject {

	/** What an object of an older program holds, by the stream that tells. */
	private static final Map<String, String> OLDER = Map.of("WordDocument", ".doc", "Workbook", ".xls",
			"PowerPoint Document", ".ppt");

	private OleObject() {
	}

	/** One that is a store of its own. */
	public static void attach(String name, byte[] bytes, Margin margin) {
		try (POIFSFileSystem store = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
			unpack(name, store, bytes, margin);
		}
		catch (IOException | Ole10NativeException | RuntimeException ex) {
			margin.warn(null, "The embedded object " + name + " could not be read");
		}
	}

	/** One within the store of the file. */
	public static void attach(String name, DirectoryEntry within, Margin margin) {
		try (POIFSFileSystem store = new POIFSFileSystem(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			EntryUtils.copyNodes(within, store.getRoot());
			store.writeFilesystem(bytes);
			attach(name, bytes.toByteArray(), margin);
		}
		catch (IOException | RuntimeException ex) {
			margin.warn(null, "The embedded object " + name + " could not be read");
		}
	}

	private static void unpack(String name, POIFSFileSystem store, byte[] bytes, Margin margin)
			throws IOException, Ole10NativeException {
		DirectoryNode root = store.getRoot();
		String plain = name.replaceFirst("\\.[^.]*$", "");
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
					margin.attach(plain, in.readAllBytes());
				}
				return;
			}
		}
		for (Map.Entry<String, String> known : OLDER.entrySet()) {
			if (root.hasEntryCaseInsensitive(known.getKey())) {
				margin.attach(plain + known.getValue(), bytes);
				return;
			}
		}
		margin.inform(null, "The embedded object " + name + " is of a kind that can't be read");
	}

}
