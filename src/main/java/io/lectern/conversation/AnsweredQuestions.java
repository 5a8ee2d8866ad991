package io.lectern.conversation;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.lectern.answer.OwnWords;
import io.lectern.answer.Query;
import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.suggest.Answerable;

/** Finds out what is answered by answering it, and remembers. */
@Component
class AnsweredQuestions implements Answerable {

	private static final int MOST_KEPT = 2_000;

	private final OwnWords ownWords;

	private final Map<Asked, Boolean> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75F, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Asked, Boolean> eldest) {
			return size() > MOST_KEPT;
		}
	});

	AnsweredQuestions(OwnWords ownWords) {
		this.ownWords = ownWords;
	}

	@Override
	public boolean answers(Document document, String question, @Nullable String collection, List<DocumentId> ids) {
		// Not within computeIfAbsent, which would have all others wait for one answer.
		Asked asked = new Asked(document.id(), document.indexedAt(), question, collection, List.copyOf(ids));
		Boolean answered = known.get(asked);
		if (answered == null) {
			answered = ownWords.answer(new Query(question, collection,
					ids.stream().<@Nullable String>map(DocumentId::value).toList(), null, null), document.id());
			known.put(asked, answered);
		}
		return answered;
	}

	/**
	 * What other documents say may change the answer a little; what this one says, all of
	 * it.
	 */
	private record Asked(DocumentId document, @Nullable Instant indexedAt, String question, @Nullable String collection,
			List<DocumentId> ids) {
	}

}
