package io.lectern.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** A short SHA-256 over whatever decides what a model's vectors are. */
final class Fingerprint {

	private static final List<String> WEIGHTS = List.of(".onnx", ".onnx_data", ".pt", ".bin", ".safetensors");

	private final MessageDigest digest;

	Fingerprint() {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Adds values; each is set off from the next. */
	Fingerprint add(Object... values) {
		for (Object value : values) {
			digest.update(value.toString().getBytes(StandardCharsets.UTF_8));
			digest.update((byte) 0);
		}
		return this;
	}

	/** Adds the weights and the tokenizer of a model's folder. */
	Fingerprint addFiles(Path folder) throws IOException {
		for (Path file : files(folder)) {
			add(file.getFileName(), Files.size(file));
			read(file, digest::update);
		}
		return this;
	}

	/** Adds the same by CRC-32, which tells versions of a file apart and no forgery. */
	Fingerprint addChecksums(Path folder) throws IOException {
		for (Path file : files(folder)) {
			CRC32 checksum = new CRC32();
			read(file, checksum::update);
			add(file.getFileName(), Files.size(file), checksum.getValue());
		}
		return this;
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> all = Files.list(folder)) {
			return all.filter((file) -> decidesVectors(file.getFileName().toString())).sorted().toList();
		}
	}

	private interface Piece {

		void take(byte[] buffer, int from, int length);

	}

	private static void read(Path file, Piece piece) throws IOException {
		byte[] buffer = new byte[1 << 16];
		try (InputStream in = Files.newInputStream(file)) {
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				piece.take(buffer, 0, read);
			}
		}
	}

	private static boolean decidesVectors(String name) {
		return name.equals("tokenizer.json") || WEIGHTS.stream().anyMatch(name::endsWith);
	}

	/** The first 48 bits in hex: enough to tell a handful of models apart. */
	String hex() {
		return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), 6));
	}

}
