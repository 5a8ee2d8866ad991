package io.lectern.parse;

/**
 * A file inside a file, which becomes a document of its own.
 *
 * @param name its file name
 * @param bytes what it holds
 */
public record Attachment(String name, byte[] bytes) {
}
