package io.lectern.embedding;

import io.lectern.system.LecternProperties;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddingSettingsTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(EmbeddingConfiguration.class, Settings.class)
		.withPropertyValues("lectern.data-dir=target/test-data");

	@Test
	void bindsOneModelFromProperties() {
		runner
			.withPropertyValues("lectern.embedding.models[0].name=tiny",
					"lectern.embedding.models[0].url=" + TinyEncoder.FOLDER, "lectern.embedding.models[0].pooling=mean",
					"lectern.embedding.models[0].max-tokens=64", "lectern.embedding.models[0].languages=en,zh")
			.run((context) -> {
				Embeddings embeddings = context.getBean(Embeddings.class);

				assertThat(embeddings.spaces()).hasSize(1);
				assertThat(embeddings.forQuestion("mixed 问题")).isEqualTo(embeddings.spaces());
				assertThat(embeddings.spaces().getFirst().dimensions()).isEqualTo(32);
			});
	}

	@Test
	void refusesEndpointWithoutAddress() {
		runner.withPropertyValues("lectern.embedding.models[0].name=far", "lectern.embedding.models[0].provider=openai")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("provider openai needs base-url and model"));
	}

	@Test
	void refusesADeviceThatIsNone() {
		runner.withPropertyValues("lectern.embedding.models[0].name=tiny", "lectern.embedding.models[0].device=cuda:0")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("tiny: device must be cpu, gpu or the number of a card behind it")
				.hasMessageContaining("cuda:0"));
	}

	@EnableConfigurationProperties({ EmbeddingProperties.class, LecternProperties.class })
	static class Settings {

	}

}
