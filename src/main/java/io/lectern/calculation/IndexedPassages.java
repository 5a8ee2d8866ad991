package io.lectern.calculation;

import java.util.Collection;

import org.springframework.stereotype.Component;

import io.lectern.document.Passage;
import io.lectern.index.IndexGenerations;

/** From the index that answers. */
@Component
class IndexedPassages implements PassageSource {

	private final IndexGenerations generations;

	IndexedPassages(IndexGenerations generations) {
		this.generations = generations;
	}

	@Override
	public Collection<Passage> of(Collection<String> ids) {
		return generations.active().index().passages(ids).values();
	}

}
