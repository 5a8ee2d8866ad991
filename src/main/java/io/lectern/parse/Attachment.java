package io.lectern.parse;

/**
 * A file inside a file, which becomes a document of its own.
 *
 * @param name its file name
 * @param bytes what it holds
 */
public record Attachment(String name, byte[] bytes) {

	/** Bytes of the largest that is read. */
	public static final int LARGEST = 50 << 20;

	/** Bytes of all that are read of one document, however deep they lie. */
	public static final long MOST_BYTES = 200L << 20;

	/** How many are read of one document, however deep they lie. */
	public static final int MOST = 200;

}
