package io.lectern.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.lectern.citation.Citation;
import io.lectern.citation.CitedTable;
import io.lectern.document.Passage;
import io.lectern.safety.Safeguards;
import io.lectern.safety.Stage;
import io.lectern.search.Findings.Found;

/**
 * Lets of an answer pass what may, while it streams and when it is whole. Masks are as
 * long as what they hide, so that places and quotes stay where they are. For use by one
 * thread.
 */
class SafeAnswer implements AnswerListener {

	/** Nothing that is looked for goes on behind it. */
	private static final Pattern STATEMENT_END = Pattern.compile("[.!?](?=\\s)|[。！？\\n]");

	private final Safeguards safeguards;

	private final AnswerListener reader;

	private final StringBuilder held = new StringBuilder();

	/** Citations whose markers are held back. */
	private final List<Citation> cited = new ArrayList<>();

	private @Nullable List<Found> sources;

	SafeAnswer(Safeguards safeguards, AnswerListener reader) {
		this.safeguards = safeguards;
		this.reader = reader;
	}

	/**
	 * Answers unless question or answer is refused.
	 * @param answering answers, and tells this of it
	 * @param refusal what a reader is told instead
	 */
	Answers.Outcome of(Query query, @Nullable String conversation, String refusal,
			Function<AnswerListener, Answers.Outcome> answering) {
		Optional<String> refusing = safeguards.refusal(Stage.QUESTION, query.asked());
		if (refusing.isPresent()) {
			return refused(query, conversation, refusal, refusing.get());
		}
		Answers.Outcome made = answering.apply(this);
		refusing = safeguards.refusal(Stage.ANSWER, made.answer().answer());
		if (refusing.isPresent()) {
			return refused(query, conversation, refusal, refusing.get());
		}
		tell(held.length());
		return new Answers.Outcome(masked(made.answer()), made.provenance(), made.ending());
	}

	private Answers.Outcome refused(Query query, @Nullable String conversation, String refusal, String rule) {
		reader.sources(List.of());
		reader.token(refusal);
		return new Answers.Outcome(
				new Answer(UUID.randomUUID().toString(), refusal, List.of(), false, false, AnswerState.ABSENT, null,
						List.of(), conversation, null, null, null, List.of(), List.of(),
						List.of("Refused by content safety: " + rule + "."), Map.of(), null, null, null),
				new Provenance(query.collection(), query.asked(), List.of(), null));
	}

	@Override
	public void sources(List<Found> passages) {
		sources = passages.stream().map(this::masked).toList();
		if (!safeguards.judgesWhole()) {
			reader.sources(sources);
			sources = null;
		}
	}

	@Override
	public void thinking() {
		reader.thinking();
	}

	@Override
	public void token(String text) {
		held.append(text);
		if (!safeguards.judgesWhole()) {
			int end = 0;
			Matcher ends = STATEMENT_END.matcher(held);
			while (ends.find()) {
				end = ends.end();
			}
			tell(end);
		}
	}

	@Override
	public void citation(Citation citation) {
		cited.add(masked(citation));
		if (held.isEmpty()) {
			tell(0);
		}
	}

	private void tell(int end) {
		if (sources != null) {
			reader.sources(sources);
			sources = null;
		}
		if (end > 0) {
			reader.token(masked(held.substring(0, end)));
			held.delete(0, end);
		}
		if (held.isEmpty()) {
			cited.forEach(reader::citation);
			cited.clear();
		}
	}

	private String masked(String text) {
		return safeguards.masked(Stage.ANSWER, text);
	}

	private List<String> masked(List<String> texts) {
		return texts.stream().map(this::masked).toList();
	}

	private Found masked(Found found) {
		Passage passage = found.passage();
		return found.reading(new Passage(passage.id(), passage.documentId(), passage.ordinal(), masked(passage.text()),
				masked(passage.headings()), passage.language(), passage.spans()));
	}

	private Citation masked(Citation citation) {
		CitedTable table = citation.table();
		return new Citation(citation.marker(), citation.passageId(), citation.documentId(), citation.documentName(),
				citation.page(), masked(citation.quote()), citation.boxes(), citation.supported(), citation.start(),
				citation.end(), citation.marks(), masked(citation.headings()), citation.paragraph(),
				(table != null) ? masked(table) : null, masked(citation.answering()));
	}

	private CitedTable masked(CitedTable table) {
		return new CitedTable(masked(table.caption()), table.header().stream().map(this::masked).toList(),
				masked(table.row()),
				table.cells()
					.stream()
					.map((cell) -> new CitedTable.Cell(cell.column(), masked(cell.text()), cell.boxes(), cell.answers(),
							cell.part()))
					.toList());
	}

	private Source masked(Source source) {
		return new Source(source.passageId(), source.documentId(), source.documentName(), source.page(),
				masked(source.headings()), masked(source.text()), source.score());
	}

	private Answer masked(Answer answer) {
		return new Answer(answer.answerId(), masked(answer.answer()),
				answer.citations().stream().map(this::masked).toList(), answer.answered(), answer.smallTalk(),
				answer.state(), answer.confidence(), masked(answer.unsupported()), answer.conversationId(),
				answer.standaloneQuestion(), answer.otherQuestion(), answer.model(), masked(answer.missing()),
				answer.nearest().stream().map(this::masked).toList(), answer.warnings(), answer.timings(),
				answer.read(), answer.survey(), answer.computed());
	}

}
