package io.lectern.ingest;
import java.io.IOException;
import java.nio.file.Path;
final class PdfReader {
	PdfReader(long maxCharacters) {
	}
	Parsed read(Path file, String name) throws IOException, DocumentUnreadable {
		throw new DocumentUnreadable("not yet");
	}
}
