package io.lectern.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fingerprints that were taken before, so that weights are hashed once and not at every
 * start. What is known is found by the checksums of the files, because times of files can
 * be the same for different ones, as in the layers of an image; they are read in a tenth
 * of the time.
 *
 * @param folder where they are kept, a file each
 */
record KnownFingerprints(Path folder) {

	private static final Logger logger = LoggerFactory.getLogger(KnownFingerprints.class);

	private static final Pattern HEX = Pattern.compile("[0-9a-f]{12}");

	/**
	 * The fingerprint of a model, see {@link Fingerprint#addFiles}.
	 * @param model the folder of its weights
	 * @param settings that decide what its vectors are
	 */
	String of(Path model, Object... settings) throws IOException {
		Path known = folder.resolve(new Fingerprint().add(settings).addChecksums(model).hex());
		if (Files.isRegularFile(known) && Files.size(known) < 100) {
			String hex = Files.readString(known);
			if (HEX.matcher(hex).matches()) {
				return hex;
			}
		}
		String hex = new Fingerprint().add(settings).addFiles(model).hex();
		keep(known, hex);
		return hex;
	}

	private void keep(Path known, String hex) {
		try {
			Files.createDirectories(folder);
			Path part = Files.createTempFile(folder, known.getFileName().toString(), ".part");
			Files.writeString(part, hex);
			Files.move(part, known, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			logger.warn("The fingerprint of a model can't be kept in {}, and is taken anew at the next start: {}",
					folder, ex.toString());
		}
	}

}
