package io.lectern.glossary;

import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.document.TestRegistry;

import static org.assertj.core.api.Assertions.assertThat;

class GlossaryControllerTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@TempDir
	private Path data;

	private KeptGlossaries glossaries;

	private MockMvcTester lectern;

	@BeforeEach
	void start() {
		TestRegistry registry = new TestRegistry(data, Clock.systemUTC());
		registry.collections.ensure("plant");
		registry.collections.ensure("office");
		glossaries = new KeptGlossaries(registry.jdbc, JSON);
		lectern = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new GlossaryController(glossaries))
			.setMessageConverters(new JacksonJsonHttpMessageConverter(JSON))
			.build());
	}

	@Test
	void addsToTheBundledGlossaryOfItsCollection() {
		assertThat(glossaries.of("plant").translation("monopile")).isEmpty();
		assertThat(put("plant", "{\"entries\":[[\"monopile\",\"单桩\"],[\"SOV\",\"service vessel\"]]}")).hasStatusOk();
		assertThat(lectern.get().uri("/api/v1/admin/collections/plant/glossary").exchange()).bodyJson()
			.extractingPath("$.entries[0][1]")
			.isEqualTo("单桩");
		assertThat(glossaries.of("plant").translation("cost of a monopile")).map(Translation::text).hasValue("成本 单桩");
		assertThat(glossaries.of(null).rewordings("Where is the SOV?")).containsExactly("Where is the service vessel?");
		assertThat(glossaries.of("office").translation("monopile")).isEmpty();
		put("plant", "{\"entries\":[]}");
		assertThat(glossaries.of("plant").translation("monopile")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"entries\":[null]}", "{\"entries\":[[\"one\"]]}", "{\"entries\":[[\"a\",null]]}",
			"{\"entries\":[[\"the\",\"of\"]]}", "{\"entries\":[[\"x\",\"\"]]}" })
	void refusesWhatIsNoGroupOfWords(String body) {
		assertThat(put("plant", body)).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(glossaries.added("plant")).isEmpty();
	}

	@Test
	void knowsNoGlossaryOfACollectionThatIsNotThere() {
		assertThat(put("nowhere", "{\"entries\":[]}")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(lectern.get().uri("/api/v1/admin/collections/nowhere/glossary").exchange())
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	private MvcTestResult put(String collection, String body) {
		return lectern.put()
			.uri("/api/v1/admin/collections/" + collection + "/glossary")
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

}
