package io.lectern.parse.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;

import io.lectern.document.Failure;
import io.lectern.parse.DocumentUnreadable;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.mime.MediaType;

/**
 * Word files, workbooks and slides of 2007 on that lie, with a password, in a container.
 */
final class LockedOffice {

	private LockedOffice() {
	}

	static boolean isType(MediaType type) {
		return type.getSubtype().equals("x-tika-ooxml-protected");
	}

	/** Writes what is in it. */
	static void open(Path file, String password, Path opened) throws IOException, DocumentUnreadable {
		try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
			Decryptor decryptor = new EncryptionInfo(container).getDecryptor();
			if (!decryptor.verifyPassword(password)) {
				throw new DocumentUnreadable(Failure.WRONG_PASSWORD);
			}
			try (InputStream bytes = decryptor.getDataStream(container)) {
				Files.copy(bytes, opened, StandardCopyOption.REPLACE_EXISTING);
			}
		}
		catch (GeneralSecurityException ex) {
			throw new IOException(ex);
		}
	}

}
