package io.lectern.index;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.DocumentStatus;
import io.lectern.document.Passage;
import io.lectern.document.Span;
import io.lectern.document.Edition;
import io.lectern.document.Reading;
import io.lectern.index.PassageIndex.Embedded;
import io.lectern.language.Language;

/** A small frozen corpus; each document is named after what is special about it. */
public final class Corpus {

	public static final String SPACE = "toy-3";

	public static final Document TIDES = document("tides", "tides.txt", "Tides", "science", Map.of("year", "2020"));

	public static final Document AMAZON = document("amazon", "reports/AMAZON_2017_10K.pdf", "Annual report", "finance",
			Map.of("year", "2017", "kind", "10k"));

	public static final Document VERIZON = document("verizon", "reports/VERIZON_2021_10K.pdf", "Annual report",
			"finance", Map.of("year", "2021", "kind", "10k"));

	static final Document SIMPLIFIED = document("simplified", "guangzhou.md", "广州", "science", Map.of());

	static final Document TRADITIONAL = document("traditional", "taibei.md", "臺北", "science", Map.of());

	static final Document FULLWIDTH = document("fullwidth", "fw.txt", "Ｆｕｌｌ　ｗｉｄｔｈ", "science", Map.of());

	static final Document MIXED = document("mixed", "mixed.md", "产品", "products", Map.of());

	private Corpus() {
	}

	/** Puts the whole corpus into the index. */
	public static void load(PassageIndex index) {
		index.replace(TIDES,
				List.of(embedded(TIDES, 0, "The Moon's pull raises two tides a day.", List.of("Causes"), 1, 0, 0),
						embedded(TIDES, 1, "A neap tide comes when Sun and Moon stand at right angles.",
								List.of("Causes", "Neap tides"), 0.8f, 0.6f, 0)));
		index.replace(AMAZON,
				List.of(embedded(AMAZON, 0, "The highest sale price of a share was $1,061.78.", List.of(), 0, 1, 0),
						embedded(AMAZON, 1, "Capital expenditures rose.", List.of("Liquidity"), 0, 0.6f, 0.8f)));
		index.replace(VERIZON,
				List.of(embedded(VERIZON, 0, "Capital expenditures rose.", List.of("Liquidity"), 0, 0.6f, -0.8f)));
		index.replace(SIMPLIFIED, List.of(embedded(SIMPLIFIED, 0, "广州是广东省的省会，位于珠江三角洲。", List.of(), 0, 0, 1)));
		index.replace(TRADITIONAL, List.of(embedded(TRADITIONAL, 0, "臺北一○一大樓高五百零八公尺。", List.of(), 0, 0, -1)));
		index.replace(FULLWIDTH, List.of(embedded(FULLWIDTH, 0, "型号ＡＢ１２３已停产。", List.of(), 0, -1, 0)));
		index.replace(MIXED, List.of(embedded(MIXED, 0, "请用 Kubernetes 部署 Lectern 服务器。", List.of(), -1, 0, 0)));
	}

	public static Document document(String id, String name, String title, String collection,
			Map<String, String> metadata) {
		return new Document(new DocumentId(id), name, title, collection, "text/plain", 1, "00", null, 1, 1,
				DocumentStatus.INDEXED, 1, null, metadata, Instant.EPOCH, Instant.EPOCH, Reading.WHOLE, Edition.FIRST);
	}

	static Embedded embedded(Document document, int ordinal, String text, List<String> headings, float... vector) {
		return new Embedded(passage(document, ordinal, text, headings), SPACE, vector);
	}

	public static Passage passage(Document document, int ordinal, String text, List<String> headings) {
		return new Passage(document.id(), ordinal, text, headings, Language.of(text),
				List.of(new Span(0, text.length(), 1, 0)));
	}

}
