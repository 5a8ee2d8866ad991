package io.lectern.document;

import org.jspecify.annotations.Nullable;

/**
 * Which version of something a document is.
 *
 * @param externalId what whoever sent it calls it, unique within its collection; null
 * where its name tells
 * @param version counts from 1
 * @param supersededBy the version that answers in its stead; null for the one that
 * answers and for newer ones that are not indexed yet
 * @param partOf the document that it is attached to, null where it stands for itself
 */
public record Edition(@Nullable String externalId, int version, @Nullable DocumentId supersededBy,
		@Nullable DocumentId partOf) {

	/** The first, known by its name. */
	public static final Edition FIRST = new Edition(null, 1, null, null);

}
