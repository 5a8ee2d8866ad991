package io.lectern.index;

import java.util.Collection;
import java.util.Map;

import org.springframework.stereotype.Component;

import io.lectern.document.Passage;

/** Passages by their ids, as {@link Passage#id(io.lectern.document.DocumentId, int)}. */
@FunctionalInterface
public interface PassagesById {

	/** The passages with these ids, in no order; unknown ids are left out. */
	Map<String, Passage> of(Collection<String> ids);

	/** Those of the index that answers. */
	@Component
	final class Indexed implements PassagesById {

		private final IndexGenerations generations;

		Indexed(IndexGenerations generations) {
			this.generations = generations;
		}

		@Override
		public Map<String, Passage> of(Collection<String> ids) {
			return generations.active().index().passages(ids);
		}

	}

}
