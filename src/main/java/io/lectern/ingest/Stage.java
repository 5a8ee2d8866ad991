package io.lectern.ingest;

/** The stages of a document's way into the index, as {@code failure.stage} names them. */
enum Stage {

	PARSE("parse", "Reading it"), SPLIT("split", "Splitting it into passages"),
	EMBED("embed", "Embedding its passages"), INDEX("index", "Writing its passages into the index");

	private final String code;

	private final String words;

	Stage(String code, String words) {
		this.code = code;
		this.words = words;
	}

	String code() {
		return code;
	}

	/** What is done in it; begins a sentence. */
	String words() {
		return words;
	}

}
