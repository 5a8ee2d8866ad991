package io.lectern;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

class ConfigurationDocsTest {

	@Test
	void everyKeyStandsInTheDocumentation() throws IOException {
		List<String> keys = settings().flatMap((type) -> keys(prefix(type), type).stream()).sorted().toList();
		String page = Files.readString(Path.of("docs/configuration.md"));

		assertThat(keys).contains("lectern.data-dir");
		assertThat(keys).as("keys missing in docs/configuration.md")
			.allSatisfy((key) -> assertThat(page).contains("`" + key + "`"));
	}

	@Test
	void theDocumentationNamesNoKeyThatIsGone() throws IOException {
		List<String> keys = settings().flatMap((type) -> keys(prefix(type), type).stream()).toList();
		List<String> documented = Files.readAllLines(Path.of("docs/configuration.md"))
			.stream()
			.filter((line) -> line.startsWith("| `lectern."))
			.map((line) -> line.split("`")[1])
			.toList();

		assertThat(documented).isSubsetOf(keys).doesNotHaveDuplicates();
	}

	private static Stream<Class<?>> settings() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
		return scanner.findCandidateComponents("io.lectern")
			.stream()
			.map((bean) -> ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null));
	}

	private static String prefix(Class<?> settings) {
		return settings.getAnnotation(ConfigurationProperties.class).value();
	}

	/** A nested record adds its components, a map of them with {@code <name>} between. */
	private static List<String> keys(String prefix, Class<?> settings) {
		List<String> keys = new ArrayList<>();
		for (RecordComponent component : settings.getRecordComponents()) {
			String key = prefix + "." + kebabCase(component.getName());
			Class<?> type = component.getType();
			if (Map.class.isAssignableFrom(type)) {
				key += ".<name>";
				Type value = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[1];
				type = (value instanceof Class<?> named) ? named : Object.class;
			}
			keys.addAll(type.isRecord() ? keys(key, type) : List.of(key));
		}
		return keys;
	}

	private static String kebabCase(String name) {
		return ConfigurationPropertyName.of(name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT)).toString();
	}

}
