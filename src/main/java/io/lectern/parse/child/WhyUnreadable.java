package io.lectern.parse.child;

import io.lectern.document.Failure;
import io.lectern.parse.DocumentUnreadable;
import io.lectern.parse.child.blocks.PageWriter;
import org.apache.tika.exception.EncryptedDocumentException;

/** Says of what a parser threw why the file can't be read. */
final class WhyUnreadable {

	private WhyUnreadable() {
	}

	static DocumentUnreadable of(Exception ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			String message = String.valueOf(cause.getMessage());
			if (cause instanceof PageWriter.TooMuchText tooMuch) {
				return new DocumentUnreadable(String.valueOf(tooMuch.getMessage()), ex);
			}
			if (message.contains("Zip bomb") || message.contains("zip bomb")) {
				return new DocumentUnreadable("it expands to far more than its size, as a zip bomb does", ex);
			}
			if (cause instanceof EncryptedDocumentException || cause.getClass().getSimpleName().contains("Encrypted")
					|| message.toLowerCase().contains("password")) {
				return new DocumentUnreadable(Failure.LOCKED, ex);
			}
		}
		return damaged(ex);
	}

	static DocumentUnreadable damaged(Exception ex) {
		return new DocumentUnreadable("the file is damaged or incomplete" + detail(ex), ex);
	}

	private static String detail(Throwable ex) {
		Throwable cause = ex;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		String message = cause.getMessage();
		boolean internal = cause instanceof ClassCastException || cause instanceof NullPointerException
				|| cause instanceof IndexOutOfBoundsException;
		if (internal || message == null || message.isBlank()) {
			return "";
		}
		String said = message.strip().lines().findFirst().orElse("");
		return " (" + (said.length() > 200 ? said.substring(0, 200) + "…" : said) + ")";
	}

}
