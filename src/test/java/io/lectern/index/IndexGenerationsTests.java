package io.lectern.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.lectern.embedding.EmbeddingSpace;
import io.lectern.embedding.Embeddings;
import io.lectern.embedding.EmbeddingsFactory;

import static org.assertj.core.api.Assertions.assertThat;

class IndexGenerationsTests {

	private static final Duration LONG = Duration.ofHours(1);

	@TempDir
	Path folder;

	private final List<IndexGenerations> opened = new ArrayList<>();

	@AfterEach
	void close() {
		opened.forEach(IndexGenerations::close);
	}

	private IndexGenerations open(String model, Duration grace) {
		return open(model, new Models(model, true), grace);
	}

	private IndexGenerations open(String model, Models models, Duration grace) {
		IndexGenerations generations = new IndexGenerations(new FolderGenerations(folder), models.open(model), models,
				() -> "recipe", grace);
		opened.add(generations);
		return generations;
	}

	private void close(IndexGenerations generations) {
		generations.close();
		opened.remove(generations);
	}

	private static String space(Generation generation) {
		return generation.embeddings().orElseThrow().spaces().getFirst().id();
	}

	@Test
	void beginsWithAnEmptyActiveIndex() {
		IndexGenerations generations = open("a", LONG);
		assertThat(space(generations.active())).isEqualTo("a");
		assertThat(generations.building()).isEmpty();
		assertThat(generations.open()).containsExactly(generations.active());
	}

	@Test
	void hasAModelLoadedWherePassagesWereEmbeddedWithIt() {
		AtomicInteger loaded = new AtomicInteger();
		Embeddings embeddings = new SingleSpace(new NamedSpace(Corpus.SPACE, loaded::incrementAndGet));
		Models models = new Models("a", true);
		IndexGenerations empty = new IndexGenerations(new FolderGenerations(folder), embeddings, models, () -> "",
				LONG);
		assertThat(loaded).hasValue(0);
		Corpus.load(empty.active().index());
		empty.close();
		new IndexGenerations(new FolderGenerations(folder), embeddings, models, () -> "", LONG).close();
		assertThat(loaded).hasValue(1);
	}

	@Test
	void findsItsPassagesAgain() {
		IndexGenerations first = open("a", LONG);
		Corpus.load(first.active().index());
		close(first);
		IndexGenerations second = open("a", LONG);
		assertThat(second.active().index().count(Corpus.AMAZON.id())).isEqualTo(2);
		assertThat(second.building()).isEmpty();
	}

	@Test
	void letsTheOldIndexAnswerWhileANewOneIsBuilt() {
		IndexGenerations first = open("a", LONG);
		Corpus.load(first.active().index());
		close(first);
		IndexGenerations second = open("b", LONG);
		assertThat(space(second.active())).isEqualTo("a");
		assertThat(second.active().index().count(Corpus.AMAZON.id())).isEqualTo(2);
		assertThat(space(second.building().orElseThrow())).isEqualTo("b");
		assertThat(second.building().orElseThrow().index().count(Corpus.AMAZON.id())).isZero();
	}

	@Test
	void continuesBuildingAfterAKill() {
		close(open("a", LONG));
		IndexGenerations second = open("b", LONG);
		Corpus.load(second.building().orElseThrow().index());
		close(second);
		IndexGenerations third = open("b", LONG);
		assertThat(space(third.active())).isEqualTo("a");
		assertThat(third.building().orElseThrow().index().count(Corpus.AMAZON.id())).isEqualTo(2);
	}

	@Test
	void switchesOverForGood() throws IOException {
		close(open("a", LONG));
		IndexGenerations second = open("b", LONG);
		Generation old = second.active();
		Corpus.load(second.building().orElseThrow().index());
		second.switchOver();
		assertThat(space(second.active())).isEqualTo("b");
		assertThat(second.building()).isEmpty();
		assertThat(old.index().count(Corpus.AMAZON.id())).as("still readable").isZero();
		close(second);
		IndexGenerations third = open("b", LONG);
		assertThat(third.active().index().count(Corpus.AMAZON.id())).isEqualTo(2);
		assertThat(folder.resolve(old.fingerprint())).as("left over by the kill").doesNotExist();
		assertThat(Files.readString(folder.resolve("ACTIVE"))).isEqualTo(third.active().fingerprint());
	}

	@Test
	void deletesTheOldIndexAfterTheGrace() throws InterruptedException {
		close(open("a", LONG));
		IndexGenerations second = open("b", Duration.ofMillis(1));
		Path old = folder.resolve(second.active().fingerprint());
		second.switchOver();
		for (int i = 0; i < 500 && Files.exists(old); i++) {
			Thread.sleep(10);
		}
		assertThat(old).doesNotExist();
	}

	@Test
	void ignoresAnActiveFileThatWasNotMovedIntoPlace() throws IOException {
		IndexGenerations first = open("a", LONG);
		String active = first.active().fingerprint();
		close(first);
		Files.writeString(folder.resolve("ACTIVE.new"), "half wri");
		IndexGenerations second = open("a", LONG);
		assertThat(second.active().fingerprint()).isEqualTo(active);
		assertThat(folder.resolve("ACTIVE.new")).doesNotExist();
	}

	@Test
	void begunButNeverActivatedIndexIsTakenUp() throws IOException {
		IndexGenerations first = open("a", LONG);
		Corpus.load(first.active().index());
		close(first);
		Files.delete(folder.resolve("ACTIVE"));
		assertThat(open("a", LONG).active().index().count(Corpus.AMAZON.id())).isEqualTo(2);
	}

	@Test
	void goesOnWithoutVectorsWhereTheOldModelIsGone() {
		IndexGenerations first = open("a", LONG);
		Corpus.load(first.active().index());
		close(first);
		IndexGenerations second = open("b", new Models("b", false), LONG);
		assertThat(second.active().embeddings()).isEmpty();
		assertThat(second.active().index().lexical(Map.of("moon", 1.0), PassageIndex.Filter.NONE, 5)).hasSize(2);
	}

	@Test
	void goingBackToTheOldModelDropsTheUnfinishedIndex() {
		close(open("a", LONG));
		IndexGenerations second = open("b", LONG);
		Path unfinished = folder.resolve(second.building().orElseThrow().fingerprint());
		close(second);
		IndexGenerations third = open("a", LONG);
		assertThat(space(third.active())).isEqualTo("a");
		assertThat(third.building()).isEmpty();
		assertThat(unfinished).doesNotExist();
	}

	/** Spaces that are named and nothing else; the spec is the name. */
	private record Models(String spec, boolean available) implements EmbeddingsFactory {

		@Override
		public Embeddings open(String spec) {
			if (!available && !spec.equals(this.spec)) {
				throw new IllegalArgumentException(spec + " is gone");
			}
			EmbeddingSpace space = new NamedSpace(spec);
			return new SingleSpace(space);
		}

	}

}
