package io.lectern;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * The manifests against Kubernetes' API, as its Java client carries it: no unknown field,
 * none missing, nested ones included. Resources of operators (CloudNativePG, Prometheus)
 * are not part of that API.
 */
class KubernetesTests {

	private static final Path FOLDER = Path.of("k8s");

	private static final Map<String, String> SERVER = Map.of("app.kubernetes.io/name", "lectern",
			"app.kubernetes.io/component", "server");

	@Test
	void everyManifestIsWhatKubernetesAccepts() {
		List<Manifest> ofKubernetes = manifests().filter(Manifest::isOfKubernetes).toList();

		assertThat(ofKubernetes).extracting(Manifest::kind)
			.contains("Deployment", "Service", "HorizontalPodAutoscaler", "PodDisruptionBudget", "NetworkPolicy");
		assertThat(ofKubernetes).allSatisfy(
				(manifest) -> assertThatCode(manifest::validate).as(manifest.toString()).doesNotThrowAnyException());
	}

	@Test
	void aMisspelledFieldIsFound() {
		Manifest deployment = only("Deployment");
		String misspelled = new Yaml().dump(deployment.content())
			.replace("readOnlyRootFilesystem", "readOnlyRootFileSystem");

		assertThatCode(() -> new Manifest(deployment.file(), new Yaml().load(misspelled)).validate())
			.hasMessageContaining("readOnlyRootFileSystem");
	}

	@Test
	void kustomizationsNameEveryFileBesideThemAndNoOther() throws IOException {
		for (Path kustomization : files().filter((file) -> file.endsWith("kustomization.yaml")).toList()) {
			Map<String, Object> content = new Yaml().load(Files.readString(kustomization));
			Set<String> named = Stream.of("resources", "components")
				.flatMap((key) -> ((List<?>) content.getOrDefault(key, List.of())).stream())
				.map(String::valueOf)
				.collect(Collectors.toCollection(TreeSet::new));

			assertThat(named).as(kustomization.toString())
				.allSatisfy((name) -> assertThat(kustomization.resolveSibling(name)).exists());
			try (Stream<Path> beside = Files.list(kustomization.toAbsolutePath().getParent())) {
				assertThat(beside.map((file) -> file.getFileName().toString())
					.filter((name) -> name.endsWith(".yaml") && !name.equals("kustomization.yaml")))
					.as("files beside " + kustomization)
					.isSubsetOf(named);
			}
		}
	}

	@Test
	void everythingSelectsThePodsThatTheDeploymentMakes() {
		assertThat(only("Deployment").at("spec", "template", "metadata", "labels")).isEqualTo(SERVER);
		assertThat(only("Deployment").at("spec", "selector", "matchLabels")).isEqualTo(SERVER);
		assertThat(only("Service").at("spec", "selector")).isEqualTo(SERVER);
		assertThat(only("PodDisruptionBudget").at("spec", "selector", "matchLabels")).isEqualTo(SERVER);
		assertThat(only("ServiceMonitor").at("spec", "selector", "matchLabels")).isEqualTo(SERVER);
		assertThat(only("HorizontalPodAutoscaler").at("spec", "scaleTargetRef", "name")).isEqualTo("lectern");
	}

	private static Manifest only(String kind) {
		List<Manifest> found = manifests().filter((manifest) -> manifest.kind().equals(kind)).toList();
		assertThat(found).as(kind).hasSize(1);
		return found.get(0);
	}

	private static Stream<Manifest> manifests() {
		return files().filter((file) -> !file.endsWith("kustomization.yaml")).flatMap(KubernetesTests::read);
	}

	private static Stream<Manifest> read(Path file) {
		try {
			Iterable<Object> documents = new Yaml().loadAll(Files.readString(file));
			return StreamSupport.stream(documents.spliterator(), false)
				.map((content) -> new Manifest(file, (Map<?, ?>) content));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<Path> files() {
		try (Stream<Path> files = Files.walk(FOLDER)) {
			return files.filter((file) -> file.toString().endsWith(".yaml")).sorted().toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Manifest(Path file, Map<?, ?> content) {

		String kind() {
			return String.valueOf(content.get("kind"));
		}

		/** Groups of Kubernetes have no dot or end in k8s.io. */
		boolean isOfKubernetes() {
			String[] version = String.valueOf(content.get("apiVersion")).split("/");
			return version.length == 1 || !version[0].contains(".") || version[0].endsWith(".k8s.io");
		}

		void validate() throws Throwable {
			String version = String.valueOf(content.get("apiVersion")).replaceFirst(".*/", "").substring(1);
			Class<?> model = Class.forName("io.kubernetes.client.openapi.models.V" + version + kind());
			try {
				model.getMethod("validateJsonElement", JsonElement.class).invoke(null, new Gson().toJsonTree(content));
			}
			catch (InvocationTargetException ex) {
				throw ex.getTargetException();
			}
		}

		Object at(String... path) {
			Object value = content;
			for (String key : path) {
				value = ((Map<?, ?>) value).get(key);
			}
			return value;
		}

		@Override
		public String toString() {
			return kind() + " in " + file;
		}

	}

}
