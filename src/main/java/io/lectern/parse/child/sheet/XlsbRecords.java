package io.lectern.parse.child.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

import org.apache.poi.xssf.binary.XSSFBParseException;
import org.apache.poi.xssf.binary.XSSFBParser;
import org.apache.poi.xssf.binary.XSSFBUtils;

/** The records of a part of a binary workbook, by their numbers in MS-XLSB. */
final class XlsbRecords extends XSSFBParser {

	static final int ROW = 0;

	static final int SHARED_STRING = 19;

	static final int COLUMNS = 60;

	static final int PANE = 151;

	static final int WORKBOOK = 153;

	static final int SHEET = 156;

	static final int MERGED = 176;

	private final Map<Integer, Taker> takers;

	private XlsbRecords(InputStream in, Map<Integer, Taker> takers) {
		super(in);
		this.takers = takers;
	}

	/** Takes a record of one kind. */
	@FunctionalInterface
	interface Taker {

		void take(ByteBuffer record) throws XSSFBParseException;

	}

	static void read(InputStream in, Map<Integer, Taker> takers) throws IOException {
		new XlsbRecords(in, takers).parse();
	}

	@Override
	public void handleRecord(int kind, byte[] data) throws XSSFBParseException {
		Taker taker = takers.get(kind);
		if (taker != null) {
			taker.take(ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN));
		}
	}

	/** The string that begins there; the record is behind it then. */
	static String string(ByteBuffer record) throws XSSFBParseException {
		StringBuilder words = new StringBuilder();
		int read = XSSFBUtils.readXLWideString(record.array(), record.position(), words);
		record.position(record.position() + read);
		return words.toString();
	}

}
