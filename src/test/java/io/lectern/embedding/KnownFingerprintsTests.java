package io.lectern.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class KnownFingerprintsTests {

	@TempDir
	private Path temp;

	private Path model;

	private KnownFingerprints known;

	@BeforeEach
	void makeModel() throws IOException {
		model = Files.createDirectories(temp.resolve("model"));
		Files.writeString(model.resolve("model.onnx"), "some weights");
		Files.writeString(model.resolve("tokenizer.json"), "{}");
		known = new KnownFingerprints(temp.resolve("known"));
	}

	@Test
	void areThoseOfTheFilesAndSettings() throws IOException {
		String hashed = new Fingerprint().add("OnnxRuntime", 512).addFiles(model).hex();
		assertThat(known.of(model, "OnnxRuntime", 512)).isEqualTo(hashed);
		assertThat(known.of(model, "OnnxRuntime", 512)).isEqualTo(hashed);
		assertThat(known.of(model, "OnnxRuntime", 256)).isNotEqualTo(hashed);
	}

	@Test
	void areNotTakenAgain() throws IOException {
		known.of(model, "OnnxRuntime");
		Files.writeString(onlyOne(), "0123456789ab");
		assertThat(known.of(model, "OnnxRuntime")).isEqualTo("0123456789ab");
	}

	@Test
	void ofOtherWeightsOfTheSameLengthAndTimeAreOthers() throws IOException {
		FileTime time = Files.getLastModifiedTime(model.resolve("model.onnx"));
		String before = known.of(model, "OnnxRuntime");
		Files.writeString(model.resolve("model.onnx"), "SOME weights");
		Files.setLastModifiedTime(model.resolve("model.onnx"), time);
		assertThat(known.of(model, "OnnxRuntime")).isNotEqualTo(before)
			.isEqualTo(new Fingerprint().add("OnnxRuntime").addFiles(model).hex());
	}

	@Test
	void keptHalfAreTakenAnew() throws IOException {
		String hashed = known.of(model, "OnnxRuntime");
		Files.writeString(onlyOne(), hashed.substring(0, 5));
		assertThat(known.of(model, "OnnxRuntime")).isEqualTo(hashed);
		assertThat(Files.readString(onlyOne())).isEqualTo(hashed);
	}

	@Test
	void areTakenWhereNothingCanBeKept() throws IOException {
		Path file = Files.createFile(temp.resolve("file"));
		assertThat(new KnownFingerprints(file).of(model, "OnnxRuntime")).isEqualTo(known.of(model, "OnnxRuntime"));
	}

	private Path onlyOne() throws IOException {
		try (Stream<Path> files = Files.list(temp.resolve("known"))) {
			List<Path> all = files.toList();
			assertThat(all).hasSize(1);
			return all.getFirst();
		}
	}

}
