package io.lectern.calculation;

import java.util.Collection;

import io.lectern.document.Passage;

/** Gives passages by their ids, as a table may stand in more of them than were found. */
public interface PassageSource {

	/** In no order; unknown ids are left out. */
	Collection<Passage> of(Collection<String> ids);

}
