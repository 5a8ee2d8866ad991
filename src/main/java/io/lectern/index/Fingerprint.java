package io.lectern.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

import io.lectern.embedding.EmbeddingSpace;
import io.lectern.embedding.Embeddings;

/** Names an index by all that decides what is in it. */
final class Fingerprint {

	/** Raised when passages are indexed in another way, so that indexes are rebuilt. */
	private static final String FORMAT = "7";

	private Fingerprint() {
	}

	static String of(Embeddings embeddings, PassageRecipe recipe) {
		String all = FORMAT + "\n"
				+ embeddings.spaces().stream().map(EmbeddingSpace::id).collect(Collectors.joining("\n")) + "\n\n"
				+ recipe.description();
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
