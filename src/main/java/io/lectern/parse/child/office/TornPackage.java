package io.lectern.parse.child.office;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** A package without its end, in which its contents stand. */
final class TornPackage {

	/** Bytes of all parts together: what is larger is nothing that anybody reads. */
	private static final long MOST = 256L << 20;

	private TornPackage() {
	}

	/**
	 * Writes what is in front of the cut as a whole package, the last part as far as it
	 * goes.
	 * @return a temporary file
	 * @throws IOException where not even one part is there
	 */
	static Path mend(Path file) throws IOException {
		Path mended = Files.createTempFile("mended-", ".zip");
		int parts = 0;
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
				ZipArchiveInputStream torn = new ZipArchiveInputStream(in, "UTF-8", true, true);
				OutputStream out = Files.newOutputStream(mended);
				ZipOutputStream whole = new ZipOutputStream(out)) {
			long left = MOST;
			for (ZipArchiveEntry entry = next(torn); entry != null && left > 0; entry = next(torn)) {
				whole.putNextEntry(new ZipEntry(entry.getName()));
				left -= copy(torn, whole, left);
				whole.closeEntry();
				parts++;
			}
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(mended);
			throw ex;
		}
		if (parts == 0) {
			Files.deleteIfExists(mended);
			throw new IOException("nothing is left of it");
		}
		return mended;
	}

	/** Null where nothing follows that can be read. */
	private static @Nullable ZipArchiveEntry next(ZipArchiveInputStream torn) {
		try {
			return torn.getNextEntry();
		}
		catch (IOException | RuntimeException cut) {
			return null;
		}
	}

	private static long copy(InputStream from, OutputStream to, long most) throws IOException {
		byte[] bytes = new byte[8192];
		long copied = 0;
		for (int read = read(from, bytes); read > 0 && copied < most; read = read(from, bytes)) {
			to.write(bytes, 0, read);
			copied += read;
		}
		return copied;
	}

	private static int read(InputStream from, byte[] into) {
		try {
			return from.read(into);
		}
		catch (IOException | RuntimeException cut) {
			return -1;
		}
	}

}
