package io.lectern.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder that only the user who runs Lectern may look into. */
final class PrivateFolder {

	private static final Logger log = LoggerFactory.getLogger(PrivateFolder.class);

	private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

	private PrivateFolder() {
	}

	/**
	 * Makes the folder, or shuts others out of one that is there. Where that can't be
	 * done, as on a volume that belongs to somebody else, it is told of in the log. File
	 * systems without such permissions are left alone.
	 */
	static void prepare(Path folder) {
		try {
			if (Files.notExists(folder)) {
				create(folder);
			}
			else {
				tighten(folder);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The folder " + folder + " can't be made", ex);
		}
	}

	private static void create(Path folder) throws IOException {
		Path parent = folder.getParent();
		if (parent != null) {
			Files.createDirectories(parent);
		}
		if (parent != null && Files.getFileStore(parent).supportsFileAttributeView(PosixFileAttributeView.class)) {
			Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
		}
		else {
			Files.createDirectory(folder);
		}
	}

	private static void tighten(Path folder) throws IOException {
		PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
		if (view == null || OWNER_ONLY.containsAll(view.readAttributes().permissions())) {
			return;
		}
		String before = PosixFilePermissions.toString(view.readAttributes().permissions());
		try {
			view.setPermissions(OWNER_ONLY);
			log.info("Other users could look into {} ({}); now they can't", folder, before);
		}
		catch (IOException ex) {
			log.warn("Other users may look into {} ({}), and it can't be changed: {}", folder, before, ex.getMessage());
		}
	}

}
