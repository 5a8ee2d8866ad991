package io.lectern.survey;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.lectern.glossary.Glossary;
import io.lectern.index.PassageAnalyzer;

import static org.assertj.core.api.Assertions.assertThat;

class WordingTests {

	private final Pieces cutter = new Pieces(new PassageAnalyzer());

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			inspection      | Inspections are due; inspect them twice.             | 2
			the lease       | Leases, leasing and a lease-back.                    | 3
			mooring line    | The mooring lines and the line for mooring.          | 1
			terms of lease  | The terms of the lease apply.                        | 1
			PPR9087         | PPR-9087, ppr 9087 and PPR9087, but not PPR-9087-2.  | 3
			PPR-9087        | PPR9087                                              | 1
			S7              | S7, S-7 and S 7, not S70, S7a, S7-2 or XS7.          | 3
			12,500          | It costs 12500, and 12,500 again, not 112,500.       | 2
			Lodz            | Łódź                                                 | 1
			Juergen         | Jürgen                                               | 1
			Söderström      | Soderstrom                                           | 1
			straße          | Die STRASSE                                          | 1
			租约            | 本租約自签订之日起生效，租约期限三年。               | 2
			有害物质        | 无害物质                                             | 0
			IT              | It is the IT that it needs.                          | 1
			"night watch"   | A night's watch, the Night Watch.                    | 2
			cat or dog      | Dogs chase cats.                                     | 2
			""")
	void countsWhatIsMeantHoweverItIsSpelled(String thing, String text, int count) {
		assertThat(Term.of(thing, cutter).in(cutter.of(text))).hasSize(count);
	}

	@ParameterizedTest
	@CsvSource({ "it", "the", "this", "what" })
	void looksForNoEmptyWords(String thing) {
		assertThat(Term.of(thing, cutter).tells()).isFalse();
	}

	/** An abbreviation that is also a word counts by its capitals. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			It takes technical availability into account, or TA for short; ta. | 2
			技术可用率                                                         | 1
			""")
	void countsWhatTheGlossaryCallsIt(String text, int count) {
		Glossary glossary = Glossary
			.of(List.of(List.of("technical availability", "TA"), List.of("technical availability", "技术可用率")));
		assertThat(Term.of("technical availability", cutter).and(glossary, cutter).in(cutter.of(text))).hasSize(count);
	}

}
