package io.lectern.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Questions and where their answers stand. A folder with {@code queries.jsonl} and either
 * {@code corpus.jsonl} or {@code docs/}; judgements stand with the questions or, as TREC
 * writes them, in {@code qrels.txt}.
 *
 * @param name the folder's name
 * @param folder where it lies
 * @param questions those whose answer stands in the documents
 * @param unanswerable further questions, which retrieval can't be measured by: none says
 * where its answer stands
 */
record QuestionSet(String name, Path folder, List<Question> questions, List<Question> unanswerable) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** A question and the places that answer it. */
	record Question(String id, String question, List<Relevant> relevant) {
	}

	/**
	 * A place that answers.
	 *
	 * @param doc name of the document
	 * @param page page from 1, null where any page of the document will do
	 * @param text what it says there
	 * @param start where the text begins in the original, in characters
	 * @param end where it ends; only with it is the text judged, not the place alone
	 */
	record Relevant(String doc, @Nullable Integer page, @Nullable String text, @Nullable Integer start,
			@Nullable Integer end) {

		boolean isRange() {
			return text != null && end != null;
		}

	}

	/** A text of {@code corpus.jsonl}. */
	record CorpusText(String id, @Nullable String title, String text) {
	}

	private record QueryLine(String id, String question, @Nullable List<Relevant> relevant) {
	}

	/**
	 * @throws IllegalArgumentException when the folder holds no such set
	 */
	static QuestionSet read(Path folder) throws IOException {
		Path queries = folder.resolve("queries.jsonl");
		if (!Files.isRegularFile(queries)) {
			throw new IllegalArgumentException("There is no queries.jsonl in " + folder.toAbsolutePath());
		}
		Map<String, List<Relevant>> judged = qrels(folder.resolve("qrels.txt"));
		List<Question> questions = new ArrayList<>();
		List<Question> unanswerable = new ArrayList<>();
		for (QueryLine line : lines(queries, QueryLine.class)) {
			List<Relevant> relevant = (line.relevant() != null) ? line.relevant()
					: judged.getOrDefault(line.id(), List.of());
			(relevant.isEmpty() ? unanswerable : questions).add(new Question(line.id(), line.question(), relevant));
		}
		if (questions.isEmpty()) {
			throw new IllegalArgumentException("No question in " + queries + " says where its answer stands");
		}
		String name = Objects.requireNonNullElse(folder.toAbsolutePath().normalize().getFileName(), folder).toString();
		return new QuestionSet(name, folder, questions, unanswerable);
	}

	/** The texts to be searched, empty where {@code docs/} holds them as files. */
	List<CorpusText> corpus() throws IOException {
		Path corpus = folder.resolve("corpus.jsonl");
		return Files.exists(corpus) ? lines(corpus, CorpusText.class) : List.of();
	}

	/** The folder of files to be searched. */
	Path docs() {
		return folder.resolve("docs");
	}

	/** Lines of query, iteration, document, grade; 0 and less is not relevant. */
	private static Map<String, List<Relevant>> qrels(Path file) throws IOException {
		Map<String, List<Relevant>> judged = new LinkedHashMap<>();
		if (Files.exists(file)) {
			for (String line : Files.readAllLines(file)) {
				String[] fields = line.strip().split("\\s+");
				if (fields.length == 4 && Double.parseDouble(fields[3]) > 0) {
					judged.computeIfAbsent(fields[0], (query) -> new ArrayList<>())
						.add(new Relevant(fields[2], null, null, null, null));
				}
			}
		}
		return judged;
	}

	private static <T> List<T> lines(Path file, Class<T> type) throws IOException {
		List<T> rows = new ArrayList<>();
		int number = 0;
		for (String line : Files.readAllLines(file)) {
			number++;
			if (!line.isBlank()) {
				try {
					rows.add(JSON.readValue(line, type));
				}
				catch (JacksonException ex) {
					throw new IllegalArgumentException(
							"Line %d of %s can't be read: %s".formatted(number, file, ex.getOriginalMessage()), ex);
				}
			}
		}
		return rows;
	}

}
