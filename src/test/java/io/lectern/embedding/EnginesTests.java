package io.lectern.embedding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

/** Both engines and all ways to name weights, with one tiny encoder in both formats. */
class EnginesTests {

	@TempDir
	Path temporary;

	@ParameterizedTest
	@ValueSource(strings = { "PyTorch", "OnnxRuntime" })
	void enginesGiveTheVectorsPythonComputed(String engine) {
		assertVectorsOf(TinyEncoder.settings(engine, TinyEncoder.FOLDER.toUri().toString()));
	}

	@Test
	void takesPlainFolder() {
		assertVectorsOf(TinyEncoder.settings("OnnxRuntime", TinyEncoder.FOLDER.toString()));
	}

	@Test
	void takesPlainFile() {
		assertVectorsOf(TinyEncoder.settings("OnnxRuntime", TinyEncoder.FOLDER.resolve("model.onnx").toString()));
	}

	@Test
	void takesZipFile() throws IOException {
		Path zip = temporary.resolve("tiny.zip");
		try (OutputStream out = Files.newOutputStream(zip)) {
			zip(out);
		}
		assertVectorsOf(TinyEncoder.settings("OnnxRuntime", zip.toUri().toString()));
	}

	@Test
	void takesZipFromWebServer() throws IOException {
		ByteArrayOutputStream zip = new ByteArrayOutputStream();
		zip(zip);
		WireMockServer server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
		server.start();
		try {
			server.stubFor(WireMock.get("/tiny.zip").willReturn(WireMock.ok().withBody(zip.toByteArray())));
			assertVectorsOf(TinyEncoder.settings("OnnxRuntime", server.baseUrl() + "/tiny.zip"));
		}
		finally {
			server.stop();
		}
	}

	@Test
	void saysWhichModelIsMissingAndWhatToPutThere() {
		String missing = temporary.resolve("nowhere").toString();
		try (OpenedEmbeddings opened = TinyEncoder.open(TinyEncoder.settings("OnnxRuntime", missing))) {
			EmbeddingSpace space = opened.configured().spaces().getFirst();

			assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> space.embedQuestion("anything"))
				.withMessageContaining("'tiny'")
				.withMessageContaining(missing)
				.withMessageContaining("model.onnx and tokenizer.json");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "PyTorch", "OnnxRuntime" })
	void saysThatAModelCantBeLoadedOnACardWhereThereIsNone(String engine) {
		Assumptions.assumeFalse(Files.exists(Path.of("/dev/nvidia0")), "There is a card");
		try (OpenedEmbeddings opened = TinyEncoder
			.open(TinyEncoder.settings(engine, "gpu", TinyEncoder.FOLDER.toString(), ""))) {
			EmbeddingSpace space = opened.configured().spaces().getFirst();
			assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> space.embedQuestion("anything"))
				.withMessageContaining("'tiny'")
				.withMessageContaining("on gpu")
				.withMessageContaining("docs/production.md#gpu");
		}
	}

	@Test
	void loadsAfterAllOnceTheFilesAreInPlace() throws IOException {
		Path late = temporary.resolve("late");
		try (OpenedEmbeddings opened = TinyEncoder.open(TinyEncoder.settings("OnnxRuntime", late.toString()))) {
			EmbeddingSpace space = opened.configured().spaces().getFirst();
			assertThatExceptionOfType(IllegalStateException.class).isThrownBy(space::id);
			Files.createDirectory(late);
			Files.copy(TinyEncoder.FOLDER.resolve("model.onnx"), late.resolve("model.onnx"));
			Files.copy(TinyEncoder.FOLDER.resolve("tokenizer.json"), late.resolve("tokenizer.json"));

			assertThat(space.dimensions()).isEqualTo(32);
		}
	}

	@Test
	void idIsTheSameOnEveryStartAndAnotherWithPrefixOrEngine() {
		String folder = TinyEncoder.FOLDER.toString();
		String id = id(TinyEncoder.settings("OnnxRuntime", folder));

		assertThat(id).matches("tiny-[0-9a-f]{12}").isEqualTo(id(TinyEncoder.settings("OnnxRuntime", folder)));
		assertThat(id(TinyEncoder.settings("OnnxRuntime", folder, "query: "))).isNotEqualTo(id);
		assertThat(id(TinyEncoder.settings("PyTorch", folder))).isNotEqualTo(id);
	}

	private static String id(ModelSettings settings) {
		try (OpenedEmbeddings opened = TinyEncoder.open(settings)) {
			return opened.configured().spaces().getFirst().id();
		}
	}

	private static void zip(OutputStream out) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (String name : List.of("model.onnx", "tokenizer.json")) {
				zip.putNextEntry(new ZipEntry(name));
				Files.copy(TinyEncoder.FOLDER.resolve(name), zip);
			}
		}
	}

	private static void assertVectorsOf(ModelSettings settings) {
		JsonNode expected = JsonMapper.builder().build().readTree(TinyEncoder.FOLDER.resolve("expected.json").toFile());
		List<String> texts = expected.valueStream().map((node) -> node.get("text").asString()).toList();
		try (OpenedEmbeddings opened = TinyEncoder.open(settings)) {
			List<float[]> vectors = opened.configured().spaces().getFirst().embedPassages(texts);
			for (int i = 0; i < texts.size(); i++) {
				float[] vector = new float[32];
				for (int j = 0; j < 32; j++) {
					vector[j] = expected.get(i).get("vector").get(j).floatValue();
				}
				assertThat(vectors.get(i)).as(texts.get(i)).containsExactly(vector, within(1e-5f));
			}
		}
	}

}
