package io.lectern.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import io.lectern.index.PassageAnalyzer;
import io.lectern.index.WordPairFilter;
import io.lectern.language.FunctionWords;
import io.lectern.language.Lexicons;
import io.lectern.llm.LanguageModel;
import io.lectern.llm.ModelFailure;

/**
 * The wordings that a question is asked in: the question itself, and others that a
 * language model writes. Without one, the single questions of a question that asks
 * several things. Its keywords alone only say the same again, and find less.
 */
@Component
class QueryVariants {

	private static final Logger log = LoggerFactory.getLogger(QueryVariants.class);

	private static final double PART_WEIGHT = 0.3;

	/** More would crowd out the question itself. */
	private static final int MOST_PARTS = 3;

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

	private final PassageAnalyzer analyzer = new PassageAnalyzer();

	private final @Nullable ModelWordings model;

	/** Lectern has a model only where one is configured. */
	QueryVariants(ObjectProvider<LanguageModel> model, SearchProperties settings) {
		this.model = settings.modelWordings() ? model.stream()
			.findFirst()
			.map((each) -> new ModelWordings(each, settings.wordingsTimeout()))
			.orElse(null) : null;
	}

	/** The question first, then others that differ from it, each once. */
	List<QueryVariant> of(String question) {
		List<QueryVariant> variants = new ArrayList<>();
		variants.add(QueryVariant.original(question));
		variants.addAll(others(question));
		return variants;
	}

	private List<QueryVariant> others(String question) {
		if (model != null) {
			try {
				List<QueryVariant> written = model.of(question);
				if (!written.isEmpty()) {
					return written;
				}
			}
			catch (ModelFailure ex) {
				log.debug("The model wrote no other wordings of a question: {}", ex.getMessage());
			}
		}
		List<QueryVariant> made = new ArrayList<>();
		int number = 1;
		for (String part : parts(question)) {
			made.add(new QueryVariant("part" + number++, part, true, PART_WEIGHT));
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
