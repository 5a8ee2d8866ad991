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

class ConfigurationDocsTests {

	@Test
	void everyKeyStandsInTheDocumentation() throws IOException {
		List<String> keys = settings().flatMap((type) -> keys(prefix(type), type).stream()).sorted().toList();
		String page = Files.readString(Path.of("docs/configuration.md"));

		assertThat(keys).contains("lectern.data-dir");
		assertThat(keys.stream().filter((key) -> !page.contains("`" + key + "`")))
			.as("keys missing in docs/configuration.md")
			.isEmpty();
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

	/**
	 * A nested record adds its components, a map of them with {@code <name>} between, a
	 * list of them with {@code [n]}.
	 */
	private static List<String> keys(String prefix, Class<?> settings) {
		List<String> keys = new ArrayList<>();
		for (RecordComponent component : settings.getRecordComponents()) {
			String key = prefix + "." + kebabCase(component.getName());
			Class<?> type = component.getType();
			if (component.getGenericType() instanceof ParameterizedType many) {
				Type[] arguments = many.getActualTypeArguments();
				Class<?> element = (arguments[arguments.length - 1] instanceof Class<?> named) ? named : Object.class;
				if (Map.class.isAssignableFrom(type)) {
					key += ".<name>";
				}
				else if (element.isRecord()) {
					key += "[n]";
				}
				type = element;
			}
			keys.addAll(type.isRecord() ? keys(key, type) : List.of(key));
		}
		return keys;
	}

	private static String kebabCase(String name) {
		return ConfigurationPropertyName.of(name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT)).toString();
	}

}
