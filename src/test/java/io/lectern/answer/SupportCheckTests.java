package io.lectern.answer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How well the support check tells true sentences from altered ones: paraphrases written
 * for Lectern, and the same with one number, date, name or "not" changed.
 */
class SupportCheckTests {

	private static final Pattern NUMBER = Pattern.compile("[0-9](?=[^0-9]*$)");

	private static final Pattern MONTH = Pattern.compile("March|June|September|April|December|(?<![0-9])1[02](?=月)");

	private static final Pattern NAME = Pattern.compile(
			"(?<=[a-z0-9,] )(?:Ahlgren|Bouch|Solberg|Halden|Tromsø|Shenzhen|Utrecht|Gibraltar|Britain|Osterby|Calder|Monday|Asia|Skoda)\\b");

	private static final Pattern NOT = Pattern
		.compile(" did not| does not| will not| has never|(?<=\\p{IsHan})(?:不得|不允许|没有)");

	/** A source and a sentence that it bears out. */
	record Claim(String source, String claim) {
	}

	@Test
	void acceptsParaphrases() throws IOException {
		List<Claim> claims = claims();
		List<Claim> refused = claims.stream().filter((claim) -> !supported(claim, claim.claim)).toList();
		System.out.printf("Support check: %d of %d true sentences flagged %s%n", refused.size(), claims.size(),
				refused.stream().map(Claim::claim).toList());
		assertThat(refused.size()).isLessThanOrEqualTo(claims.size() * 5 / 100);
	}

	@Test
	void flagsOtherNumbers() throws IOException {
		assertThat(flagged("numbers", NUMBER, (digit) -> String.valueOf((digit.charAt(0) - '0' + 7) % 10)))
			.isGreaterThanOrEqualTo(0.95);
	}

	@Test
	void flagsOtherDates() throws IOException {
		assertThat(flagged("dates", MONTH, (month) -> Character.isDigit(month.charAt(0)) ? "8" : "August"))
			.isGreaterThanOrEqualTo(0.95);
	}

	@Test
	void flagsOtherNames() throws IOException {
		assertThat(flagged("names", NAME, (name) -> "Wexford")).isGreaterThanOrEqualTo(0.9);
	}

	@Test
	void flagsDenials() throws IOException {
		assertThat(flagged("negations", NOT,
				(not) -> not.contains("never") ? " has"
						: not.equals("没有") ? "有"
								: not.equals("不得") || not.equals("不允许") ? "可以" : not.replace(" not", "")))
			.isGreaterThanOrEqualTo(0.8);
	}

	private static double flagged(String what, Pattern pattern, UnaryOperator<String> other) throws IOException {
		List<Claim> altered = claims().stream()
			.map((claim) -> altered(claim, pattern, other))
			.flatMap(Optional::stream)
			.toList();
		List<Claim> missed = altered.stream().filter((claim) -> supported(claim, claim.claim)).toList();
		System.out.printf("Support check: %d of %d altered %s missed %s%n", missed.size(), altered.size(), what,
				missed.stream().map(Claim::claim).toList());
		assertThat(altered).hasSizeGreaterThanOrEqualTo(6);
		return 1 - missed.size() / (double) altered.size();
	}

	private static Optional<Claim> altered(Claim claim, Pattern pattern, UnaryOperator<String> other) {
		Matcher found = pattern.matcher(claim.claim);
		return found.find() ? Optional
			.of(new Claim(claim.source, found.replaceFirst(Matcher.quoteReplacement(other.apply(found.group())))))
				: Optional.empty();
	}

	private static boolean supported(Claim claim, String sentence) {
		return ClaimCheck.supports(claim.source, sentence);
	}

	private static List<Claim> claims() throws IOException {
		JsonMapper json = JsonMapper.builder().build();
		return Files.readAllLines(Path.of("src/test/resources/questions/claims/claims.jsonl"))
			.stream()
			.map((line) -> json.readValue(line, Claim.class))
			.toList();
	}

}
