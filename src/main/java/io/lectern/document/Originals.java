package io.lectern.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.springframework.core.io.Resource;

/** The files as they came, kept by the hash of their bytes. */
public interface Originals {

	/**
	 * Keeps the bytes while hashing them; they are durable on return. Bytes already there
	 * are not kept twice.
	 */
	Stored store(InputStream bytes) throws IOException;

	/**
	 * The bytes with that hash; asking a missing one for its content fails with
	 * {@link java.io.FileNotFoundException}.
	 */
	Resource open(String sha256);

	/** Keeps the PDF view of the original with that hash; durable on return. */
	void keepView(String sha256, InputStream pdf) throws IOException;

	/** The PDF view of the original with that hash, as {@link #open}. */
	Resource view(String sha256);

	/** Forgets the bytes with that hash, and their view. */
	void remove(String sha256) throws IOException;

	/**
	 * The hashes of all bytes that may have been left without a document by a process
	 * that was killed; none where bytes and document are written in one transaction.
	 */
	default List<String> mayBeLeft() throws IOException {
		return List.of();
	}

	/**
	 * What was stored.
	 *
	 * @param sha256 hash of the bytes, hexadecimal
	 * @param size their number
	 */
	record Stored(String sha256, long size) {
	}

}
