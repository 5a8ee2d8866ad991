package io.lectern.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.apache.lucene.util.IOUtils;

/** Small files that are either the old ones or the new ones, whenever the power fails. */
final class DurableFile {

	private DurableFile() {
	}

	/** Writes the text aside, forces it to disk and moves it into place. */
	static void write(Path file, String text) throws IOException {
		Path aside = file.resolveSibling(file.getFileName() + ".new");
		try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
				StandardOpenOption.TRUNCATE_EXISTING)) {
			ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(true);
		}
		Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		IOUtils.fsync(file.toAbsolutePath().getParent(), true);
	}

}
