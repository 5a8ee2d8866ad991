package io.lectern.index;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.lectern.embedding.EmbeddingSpace;

/** Vectors of texts, kept in a file from one run to the next. */
public final class VectorFile {

	/** So many are embedded before they are written down. */
	private static final int PORTION = 100;

	private final Path file;

	private final Map<String, float[]> vectors = new HashMap<>();

	VectorFile(Path file) throws IOException {
		this.file = file;
		if (Files.exists(file)) {
			try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
				for (int left = in.readInt(); left > 0; left--) {
					String text = new String(in.readNBytes(in.readInt()));
					float[] vector = new float[in.readInt()];
					for (int i = 0; i < vector.length; i++) {
						vector[i] = in.readFloat();
					}
					vectors.put(text, vector);
				}
			}
		}
	}

	/** Those of the texts that it has no vectors of. */
	public List<String> missing(List<String> texts) {
		return texts.stream().distinct().filter((text) -> !vectors.containsKey(text)).toList();
	}

	/** Adds what is missing; what was added stays where it is stopped half-way. */
	void add(EmbeddingSpace space, List<String> passages, List<String> questions) throws IOException {
		List<String> texts = missing(passages);
		for (int from = 0; from < texts.size(); from += PORTION) {
			List<String> portion = texts.subList(from, Math.min(from + PORTION, texts.size()));
			List<float[]> made = space.embedPassages(portion);
			for (int i = 0; i < made.size(); i++) {
				vectors.put(portion.get(i), made.get(i));
			}
			write();
		}
		missing(questions).forEach((question) -> vectors.put(question, space.embedQuestion(question)));
		write();
	}

	private void write() throws IOException {
		Files.createDirectories(file.getParent());
		try (DataOutputStream out = new DataOutputStream(
				new BufferedOutputStream(Files.newOutputStream(file)))) {
			out.writeInt(vectors.size());
			for (Map.Entry<String, float[]> each : vectors.entrySet()) {
				byte[] text = each.getKey().getBytes();
				out.writeInt(text.length);
				out.write(text);
				out.writeInt(each.getValue().length);
				for (float value : each.getValue()) {
					out.writeFloat(value);
				}
			}
		}
	}

	public boolean has(String text) {
		return vectors.containsKey(text);
	}

	/** That of some text. */
	public float[] any() {
		return vectors.values().iterator().next();
	}

	public float[] of(String text) {
		return vectors.get(text);
	}

	List<float[]> of(List<String> texts) {
		List<float[]> all = new ArrayList<>();
		texts.forEach((text) -> all.add(of(text)));
		return all;
	}

}
