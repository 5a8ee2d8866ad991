package io.lectern.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

import org.springframework.util.ClassUtils;

/**
 * Weights on the class path, unpacked once into files, which is what native libraries
 * read.
 */
final class BundledWeights {

	static final String SCHEME = "classpath:";

	private final Path modelsDir;

	/**
	 * Folders by what lies in them: looked through once, whoever asks at the same time.
	 */
	private final Map<String, Path> unpacked = new ConcurrentHashMap<>();

	BundledWeights(Path modelsDir) {
		this.modelsDir = modelsDir;
	}

	/**
	 * Unpacks {@code classpath:name.onnx} and {@code classpath:name-tokenizer.json} to
	 * {@code model.onnx} and {@code tokenizer.json} of the folder {@code modelsDir/name},
	 * where they do not lie there whole already.
	 * @return the folder
	 */
	Path unpack(String url) {
		return unpacked.computeIfAbsent(url, this::unpacked);
	}

	private Path unpacked(String url) {
		String weights = url.substring(SCHEME.length());
		int dot = weights.lastIndexOf('.');
		String base = (dot < 0) ? weights : weights.substring(0, dot);
		String extension = (dot < 0) ? "" : weights.substring(dot);
		Path folder = modelsDir.resolve(base.substring(base.lastIndexOf('/') + 1)).toAbsolutePath();
		// ONNX Runtime looks for model.onnx, PyTorch for a file named like its folder.
		String file = extension.equals(".onnx") ? "model.onnx" : folder.getFileName() + extension;
		unpackFile(weights, folder.resolve(file));
		unpackFile(base + "-tokenizer.json", folder.resolve("tokenizer.json"));
		return folder;
	}

	/** Unpacks the tokenizer alone. */
	Path unpackTokenizer(String url) {
		String base = url.substring(SCHEME.length(), url.lastIndexOf('.'));
		Path file = modelsDir.resolve(base.substring(base.lastIndexOf('/') + 1))
			.toAbsolutePath()
			.resolve("tokenizer.json");
		unpackFile(base + "-tokenizer.json", file);
		return file;
	}

	private static void unpackFile(String resource, Path target) {
		ClassLoader loader = ClassUtils.getDefaultClassLoader();
		URL url = (loader != null) ? loader.getResource(resource) : null;
		if (url == null) {
			throw new IllegalStateException("No " + resource + " on the class path");
		}
		try {
			URLConnection connection = url.openConnection();
			connection.setUseCaches(false);
			try (InputStream in = connection.getInputStream()) {
				if (isWhole(target, connection)) {
					return;
				}
				Files.createDirectories(target.getParent());
				// Written aside and moved, so that a kill leaves no half file under the
				// name and two processes may do it at once.
				Path part = Files.createTempFile(target.getParent(), target.getFileName().toString(), ".part");
				try {
					Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
					Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
				}
				finally {
					Files.deleteIfExists(part);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(
					"Cannot unpack " + resource + " to " + target + ": is lectern.data-dir writable, the disk full?",
					ex);
		}
	}

	/** Same length and, where the jar tells it, same checksum. */
	private static boolean isWhole(Path target, URLConnection connection) throws IOException {
		if (!Files.isRegularFile(target) || Files.size(target) != connection.getContentLengthLong()) {
			return false;
		}
		if (connection instanceof JarURLConnection jar && jar.getJarEntry() != null) {
			try (CheckedInputStream in = new CheckedInputStream(Files.newInputStream(target), new CRC32())) {
				byte[] buffer = new byte[1 << 16];
				while (in.read(buffer) >= 0) {
					// the checksum is a by-product of reading
				}
				return in.getChecksum().getValue() == jar.getJarEntry().getCrc();
			}
		}
		return true;
	}

}
