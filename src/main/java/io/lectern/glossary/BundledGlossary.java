package io.lectern.glossary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import org.springframework.core.io.ClassPathResource;

import io.lectern.language.Lexicon;
import io.lectern.language.Lexicons;

/**
 * The glossary that comes with Lectern: everyday words of many fields, abbreviations, and
 * the names of countries, languages, currencies and cities that Unicode's CLDR knows.
 */
final class BundledGlossary {

	static final Glossary GLOSSARY = Glossary.ofTranslations(lines("en-zh.txt", " [|] "))
		.and(Glossary.of(lines("abbreviations.txt", " = ")))
		.and(Glossary.ofEveryday(lines("everyday.txt", " = ")))
		.and(Glossary.ofTranslations(names()));

	private BundledGlossary() {
	}

	/** A group a line, words between commas; what begins with # is passed over. */
	private static List<List<String>> lines(String file, String bar) {
		try {
			return new ClassPathResource("glossary/" + file).getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map((line) -> List.of(line.strip().split(bar + "|, ")))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<List<String>> names() {
		List<List<String>> names = new ArrayList<>();
		Stream.of(ULocale.getISOCountries())
			.forEach((code) -> names
				.add(inAll((locale) -> LocaleDisplayNames.getInstance(locale).regionDisplayName(code))));
		Stream.of(ULocale.getISOLanguages())
			.forEach((code) -> names
				.add(inAll((locale) -> LocaleDisplayNames.getInstance(locale).languageDisplayName(code))));
		Currency.getAvailableCurrencies()
			.forEach((currency) -> names
				.add(inAll((locale) -> currency.getName(locale, Currency.LONG_NAME, new boolean[1]))));
		Set<String> zones = TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null);
		zones.forEach((zone) -> names
			.add(inAll((locale) -> TimeZoneNames.getInstance(locale).getExemplarLocationName(zone))));
		names.removeIf((group) -> group.size() < 2);
		return names;
	}

	/** What all languages call it; nothing where one has no name for it. */
	private static List<String> inAll(Function<ULocale, String> name) {
		List<String> all = Lexicons.all()
			.stream()
			.map(Lexicon::locale)
			.map(name)
			.filter((each) -> each != null)
			.toList();
		return all.stream().distinct().count() == Lexicons.all().size() ? all : List.of();
	}

}
