package io.lectern.openai;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import io.lectern.embedding.EmbeddingSpace;
import io.lectern.embedding.Embeddings;
import io.lectern.system.Problem;

/** OpenAI's embeddings, by the models that documents are searched with. */
@RestController
@RolesAllowed("READER")
class EmbeddingsController {

	/** As many as OpenAI takes in one request. */
	private static final int MOST_TOKENS = 300_000;

	private final Embeddings embeddings;

	EmbeddingsController(Embeddings embeddings) {
		this.embeddings = embeddings;
	}

	/** The vectors, in the order of the texts. */
	record Reply(String object, List<Vector> data, String model, Usage usage) {
	}

	/**
	 * The vector of one text.
	 *
	 * @param embedding numbers, or base64
	 */
	record Vector(String object, int index, Object embedding) {
	}

	/** Tokens by the model's own tokenizer. */
	record Usage(@JsonProperty("prompt_tokens") int promptTokens, @JsonProperty("total_tokens") int totalTokens) {
	}

	@PostMapping("/v1/embeddings")
	Reply embed(@RequestBody EmbeddingsRequest request) {
		EmbeddingSpace space = space(request.model());
		List<String> texts = request.texts();
		boolean base64 = request.asksForBase64();
		if (request.dimensions() != null && request.dimensions() != space.dimensions()) {
			throw Failure.unsupported("dimensions",
					"'dimensions' may only be " + space.dimensions() + ", as long as this model's vectors are.");
		}
		int tokens = count(space, texts);
		List<float[]> vectors = request.areQuestions() ? texts.stream().map(space::embedQuestion).toList()
				: space.embedPassages(texts);
		List<Vector> data = new ArrayList<>();
		for (float[] vector : vectors) {
			data.add(new Vector("embedding", data.size(), base64 ? base64(vector) : vector));
		}
		return new Reply("list", data, space.id(), new Usage(tokens, tokens));
	}

	/**
	 * A text is refused rather than cut, so that nothing of it goes missing unnoticed.
	 */
	private static int count(EmbeddingSpace space, List<String> texts) {
		int all = 0;
		for (int i = 0; i < texts.size(); i++) {
			int tokens = space.countTokens(texts.get(i));
			if (tokens > space.maxTokens()) {
				throw Failure.invalid("input", "Text " + i + " of 'input' has " + tokens + " tokens; this model reads "
						+ space.maxTokens() + ".");
			}
			all += tokens;
		}
		if (all > MOST_TOKENS) {
			throw Failure.invalid("input",
					"'input' has " + all + " tokens together; " + MOST_TOKENS + " are taken in one request.");
		}
		return all;
	}

	/** By its whole id, or what stands in front of the fingerprint there. */
	private EmbeddingSpace space(@Nullable String model) {
		List<EmbeddingSpace> spaces = embeddings.spaces();
		if (model == null || model.isBlank()) {
			throw Failure.refusal("model", "model-missing", "'model' is missing; there are: " + names() + ".");
		}
		if (model.equals(ModelNames.EVERYWHERE)) {
			return spaces.getFirst();
		}
		return spaces.stream()
			.filter((space) -> model.equals(space.id()) || model.equalsIgnoreCase(name(space)))
			.findFirst()
			.orElseThrow(() -> Problem.notFound("model_not_found",
					"There is no embedding model '" + model + "'; there are: " + names() + "."));
	}

	private String names() {
		return embeddings.spaces().stream().map(EmbeddingsController::name).collect(Collectors.joining(", "));
	}

	private static String name(EmbeddingSpace space) {
		return space.id().replaceFirst("-[^-]*$", "");
	}

	private static String base64(float[] vector) {
		ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asFloatBuffer().put(vector);
		return Base64.getEncoder().encodeToString(bytes.array());
	}

}
