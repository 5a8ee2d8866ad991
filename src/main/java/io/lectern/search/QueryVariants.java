package io.lectern.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import io.lectern.glossary.Glossaries;
import io.lectern.glossary.Glossary;
import io.lectern.glossary.Translation;
import io.lectern.index.PassageAnalyzer;
import io.lectern.index.WordPairFilter;
import io.lectern.index.WordRarity;
import io.lectern.language.FunctionWords;
import io.lectern.language.Lexicons;
import io.lectern.llm.LanguageModel;
import io.lectern.search.SearchTasks.Part;

/**
 * The wordings that a question is asked in: the question itself; the single questions of
 * a question that asks several things, or what a language model writes in their place
 * where it does so in time; the question with a word's synonym; and the question in the
 * words of the other language. Its keywords alone only say the same again, and find less.
 */
@Component
class QueryVariants {

	/** Told to those who want to know how a search came about; it is no fault of it. */
	static final String NOT_THERE = "The language model's wordings of the question were not there in time and were left out";

	/** What the model does is called so in measures. */
	static final String WRITING = "wordings";

	/** What a wording made by rule counts beside the question. */
	private static final double RULE_WEIGHT = 0.3;

	/** Synonyms asked with; more would crowd out the question itself. */
	private static final int MOST_REWORDINGS = 2;

	/** More would crowd out the question itself. */
	private static final int MOST_PARTS = 3;

	/** What a question of several is called, with its number. */
	private static final String PART = "part";

	/** Words that say what it is about; a piece with fewer asks nothing by itself. */
	private static final int LEAST_WORDS = 3;

	/** What leans on the other parts finds something else when asked alone. */
	private static final Pattern LEANING = Lexicons.pattern((language) -> language.questions().leansOnOthers());

	private static final Pattern SENTENCE_END = Pattern.compile("(?<=[?？;；])\\s*(?=\\S)");

	/** "..., and how many" begins another question. */
	private static final Pattern AND_ASKS = Lexicons.pattern((language) -> language.questions().joint());

	/** "Answer in millions of dollars." asks nothing. */
	private static final Pattern ASKS = Pattern
		.compile("[?？]|" + Lexicons.either((language) -> language.questions().asks()), Pattern.CASE_INSENSITIVE);

	/**
	 * What a search asks.
	 *
	 * @param variants the question first, then others that differ from it, each once
	 * @param translation what the translation among them is made of; null where there is
	 * none
	 */
	record Wordings(List<QueryVariant> variants, @Nullable Translation translation) {

		/** The question alone. */
		static Wordings of(String question) {
			return new Wordings(List.of(QueryVariant.original(question)), null);
		}

		/** These and others. */
		Wordings and(List<QueryVariant> others) {
			return new Wordings(Stream.concat(variants.stream(), others.stream()).toList(), translation);
		}

		/**
		 * These, with what a model wrote in place of what rules made of the question's
		 * parts.
		 */
		Wordings writtenBy(List<QueryVariant> model) {
			return model.isEmpty() ? this
					: new Wordings(Stream
						.concat(variants.stream().filter((variant) -> !variant.name().startsWith(PART)), model.stream())
						.toList(), translation);
		}

		/** What these have that the others lack. */
		List<QueryVariant> beside(Wordings others) {
			return variants.stream().filter((variant) -> !others.variants.contains(variant)).toList();
		}

		/** What is asked, as a search tells it. */
		List<String> texts() {
			return variants.stream().map(QueryVariant::text).distinct().toList();
		}

	}

	private final PassageAnalyzer analyzer = new PassageAnalyzer();

	private final ObjectProvider<WordingsPrompt> prompt;

	private final Glossaries glossaries;

	private final WordRarity rarity;

	private final SearchProperties settings;

	private final @Nullable ModelWordings model;

	/** Lectern has a model only where one is configured. */
	QueryVariants(ObjectProvider<LanguageModel> model, ObjectProvider<WordingsPrompt> prompt, Glossaries glossaries,
			WordRarity rarity, SearchProperties settings) {
		this.prompt = prompt;
		this.glossaries = glossaries;
		this.rarity = rarity;
		this.settings = settings;
		this.model = settings.modelWordings()
				? model.stream().findFirst().map((each) -> new ModelWordings(each, settings.deadline())).orElse(null)
				: null;
	}

	/**
	 * The question first, then others that differ from it, each once.
	 * @param collection whose glossary counts; null: those of all
	 */
	Wordings of(String question, @Nullable String collection) {
		Glossary glossary = glossaries.of(collection);
		List<QueryVariant> variants = new ArrayList<>();
		variants.add(QueryVariant.original(question));
		variants.addAll(others(question));
		if (settings.synonyms()) {
			variants.addAll(reworded("synonym", glossary.rewordings(question)));
		}
		Translation translation = settings.translation()
				? glossary.translation(question).filter((made) -> mayOccur(made, collection)).orElse(null) : null;
		if (translation != null) {
			variants.add(QueryVariant.translation(translation.text(), translation.words()));
		}
		return new Wordings(variants, translation);
	}

	/**
	 * Whether there may be passages in the translation's words: asking in a language that
	 * no document is in takes as long as the question itself.
	 */
	private boolean mayOccur(Translation translation, @Nullable String collection) {
		List<String> words = translation.concepts()
			.stream()
			.flatMap((concept) -> concept.translations().stream().filter((word) -> !word.equals(concept.written())))
			.distinct()
			.toList();
		Map<String, Long> holding = rarity.holding(words, Stream.ofNullable(collection).toList());
		return words.isEmpty() || words.stream().anyMatch((word) -> holding.getOrDefault(word, 1L) > 0);
	}

	/** Wordings with synonyms or abbreviations, a few of them. */
	static List<QueryVariant> reworded(String kind, List<String> texts) {
		List<QueryVariant> variants = new ArrayList<>();
		for (String text : texts.stream().distinct().limit(MOST_REWORDINGS).toList()) {
			variants.add(QueryVariant.of(kind + (variants.size() + 1), text, RULE_WEIGHT));
		}
		return variants;
	}

	/**
	 * Sets the model to work on other wordings, beside whatever the search does.
	 * @return empty where there is no model, or none that is ever in time
	 */
	Optional<Part<List<QueryVariant>>> write(String question, @Nullable String collection, SearchTasks tasks) {
		ModelWordings writer = model;
		return (writer == null || !writer.isWorthAsking()) ? Optional.empty() : Optional.of(tasks.start(WRITING,
				"Writing other wordings", () -> writer.of(question, prompt.getObject().wordings(collection))));
	}

	/**
	 * What the model has written by now; what is late is ended, so that whatever else the
	 * model is asked need not wait for it.
	 * @param told whether a warning tells of what is not there
	 */
	List<QueryVariant> written(Part<List<QueryVariant>> part, SearchTasks tasks, boolean told) {
		Optional<List<QueryVariant>> written = tasks.take(part, settings.wordingsTimeout());
		if (written.isEmpty() && told) {
			tasks.warnings().add(NOT_THERE);
		}
		if (model != null && written.isPresent()) {
			model.wasInTime();
		}
		else if (model != null && part.result().isCancelled()) {
			model.wasLate();
		}
		return written.orElse(List.of());
	}

	private List<QueryVariant> others(String question) {
		List<QueryVariant> made = new ArrayList<>();
		int number = 1;
		for (String part : parts(question)) {
			made.add(QueryVariant.of(PART + number++, part, RULE_WEIGHT));
		}
		return made;
	}

	private List<String> parts(String question) {
		Set<String> parts = new LinkedHashSet<>();
		Stream.of(SENTENCE_END.split(question.strip()))
			.flatMap((sentence) -> Stream.of(AND_ASKS.split(sentence)))
			.map(String::strip)
			.filter(this::standsAlone)
			.forEach(parts::add);
		return (parts.size() < 2) ? List.of() : parts.stream().limit(MOST_PARTS).toList();
	}

	private boolean standsAlone(String part) {
		long words = analyzer.terms(part)
			.stream()
			.filter((term) -> !WordPairFilter.isPair(term) && !FunctionWords.contains(term))
			.count();
		return words >= LEAST_WORDS && ASKS.matcher(part).find() && !LEANING.matcher(part).find();
	}

}
