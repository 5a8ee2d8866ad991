package io.lectern;

/** The points at which the death of the server would hurt most. */
enum KillPoint {

	/** The caller has its acknowledgement, and nobody has begun with the document. */
	AFTER_202(Change.ADDED, null, null, null),

	/** What the parser process says of the document is half through. */
	MID_PARSE(Change.ADDED, "io.lectern.parse.Plausibility", "check", "check"),

	/** The first passage has its vector. */
	MID_EMBED(Change.ADDED, "io.lectern.embedding.EncoderTranslator", "processOutput", "processOutput"),

	/** All is written, nothing is committed. */
	BEFORE_INDEX_COMMIT(Change.ADDED, null, "await", "apply"),

	/** The index has the passages; nobody knows that it has. */
	AFTER_INDEX_COMMIT(Change.ADDED, "io.lectern.ingest.IndexedDocuments", "add", "add"),

	/** The index is known to have them; the document's row tells nothing of it. */
	BEFORE_STATUS_WRITE(Change.ADDED, "io.lectern.document.DocumentRegistry", "indexed", "indexed"),

	/** The rows and the passages are gone, the original is not. */
	MID_DELETE(Change.REMOVED, "io.lectern.document.Intake", "forget", "forget"),

	/** The passages of a new version are written and not committed. */
	MID_NEW_VERSION(Change.REPLACED, null, "await", "apply");

	/** What has to happen to a document for the server to get there. */
	enum Change {

		ADDED, REMOVED, REPLACED

	}

	private static final String LUCENE_COMMIT = "io.lectern.index.GroupCommit";

	private static final String POSTGRES_COMMIT = "io.lectern.index.PostgresStatistics";

	private final Change change;

	/** Null where both stores have their own. */
	private final String type;

	/** Entered at that point with the embedded store. */
	private final String embedded;

	/** Entered at that point with PostgreSQL. */
	private final String postgres;

	KillPoint(Change change, String type, String embedded, String postgres) {
		this.change = change;
		this.type = type;
		this.embedded = embedded;
		this.postgres = postgres;
	}

	Change change() {
		return change;
	}

	/** Whether the server is at that point as soon as its caller has the answer. */
	boolean isTheAnswer() {
		return embedded == null;
	}

	/** Name of the class in which the point lies. */
	String type(boolean onPostgres) {
		return (type != null) ? type : onPostgres ? POSTGRES_COMMIT : LUCENE_COMMIT;
	}

	/** Name of the method whose beginning is the point. */
	String method(boolean onPostgres) {
		return onPostgres ? postgres : embedded;
	}

}
