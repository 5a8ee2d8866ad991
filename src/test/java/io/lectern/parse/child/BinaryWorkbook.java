package io.lectern.parse.child;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A binary workbook in the making, by the records of MS-XLSB; POI writes none. */
final class BinaryWorkbook {

	private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private final List<Sheet> sheets = new ArrayList<>();

	/** A sheet; its cells are texts and numbers, null where there is none. */
	static final class Sheet {

		final BitSet hiddenRows = new BitSet();

		private final String name;

		private final int state;

		private final Object[][] rows;

		private int hiddenColumn = -1;

		private int[] merged = {};

		private Sheet(String name, int state, Object[][] rows) {
			this.name = name;
			this.state = state;
			this.rows = rows;
		}

		Sheet hideColumn(int column) {
			hiddenColumn = column;
			return this;
		}

		/** First and last row, first and last column. */
		Sheet merge(int... area) {
			merged = area;
			return this;
		}

		private byte[] bytes() {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			record(out, 129, empty(0));
			if (hiddenColumn >= 0) {
				record(out, 60,
						empty(18).putInt(hiddenColumn).putInt(hiddenColumn).putInt(0).putInt(0).putShort((short) 1));
			}
			record(out, 145, empty(0));
			for (int row = 0; row < rows.length; row++) {
				ByteBuffer head = empty(17).putInt(row).putInt(0).putShort((short) 300).put((byte) 0);
				record(out, 0, head.put((byte) (hiddenRows.get(row) ? 0x10 : 0)));
				for (int column = 0; column < rows[row].length; column++) {
					cell(out, column, rows[row][column]);
				}
			}
			record(out, 146, empty(0));
			if (merged.length > 0) {
				record(out, 176, empty(16).putInt(merged[0]).putInt(merged[1]).putInt(merged[2]).putInt(merged[3]));
			}
			record(out, 130, empty(0));
			return out.toByteArray();
		}

		private static void cell(ByteArrayOutputStream out, int column, Object value) {
			if (value instanceof Number number) {
				record(out, 5, empty(16).putInt(column).putInt(0).putDouble(number.doubleValue()));
			}
			else if (value instanceof String text) {
				record(out, 6, string(empty(8 + size(text)).putInt(column).putInt(0), text));
			}
		}

	}

	/**
	 * @param state 0 for one that is seen, 1 for a hidden and 2 for a very hidden one
	 */
	Sheet sheet(String name, int state, Object[]... rows) {
		Sheet sheet = new Sheet(name, state, rows);
		sheets.add(sheet);
		return sheet;
	}

	byte[] bytes() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			part(zip, "[Content_Types].xml",
					"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels'"
							+ " ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default Extension='bin'"
							+ " ContentType='application/vnd.ms-excel.sheet.binary.macroEnabled.main'/></Types>");
			part(zip, "_rels/.rels", relations(
					"<Relationship Id='r' Type='" + RELATIONS + "/officeDocument' Target='xl/workbook.bin'/>"));
			ByteArrayOutputStream workbook = new ByteArrayOutputStream();
			StringBuilder relations = new StringBuilder(
					"<Relationship Id='s' Type='" + RELATIONS + "/styles' Target='styles.bin'/>");
			record(workbook, 131, empty(0));
			for (int i = 0; i < sheets.size(); i++) {
				String id = "r" + i;
				String name = sheets.get(i).name;
				record(workbook, 156, string(
						string(empty(8 + size(id) + size(name)).putInt(sheets.get(i).state).putInt(i + 1), id), name));
				relations.append("<Relationship Id='%s' Type='%s/worksheet' Target='worksheets/%s.bin'/>".formatted(id,
						RELATIONS, id));
				part(zip, "xl/worksheets/" + id + ".bin", sheets.get(i).bytes());
			}
			record(workbook, 132, empty(0));
			part(zip, "xl/workbook.bin", workbook.toByteArray());
			part(zip, "xl/_rels/workbook.bin.rels", relations(relations.toString()));
			ByteArrayOutputStream styles = new ByteArrayOutputStream();
			record(styles, 617, empty(4).putInt(1));
			record(styles, 47, empty(16));
			record(styles, 618, empty(0));
			part(zip, "xl/styles.bin", styles.toByteArray());
		}
		return bytes.toByteArray();
	}

	private static String relations(String relations) {
		return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + relations
				+ "</Relationships>";
	}

	private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
		part(zip, name, xml.getBytes(StandardCharsets.UTF_8));
	}

	private static void part(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(bytes);
		zip.closeEntry();
	}

	private static ByteBuffer empty(int size) {
		return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
	}

	private static int size(String text) {
		return 4 + 2 * text.length();
	}

	private static ByteBuffer string(ByteBuffer into, String text) {
		return into.putInt(text.length()).put(text.getBytes(StandardCharsets.UTF_16LE));
	}

	/** Kind and length in front, seven bits a byte. */
	private static void record(ByteArrayOutputStream out, int kind, ByteBuffer data) {
		number(out, kind);
		number(out, data.capacity());
		out.writeBytes(data.array());
	}

	private static void number(ByteArrayOutputStream out, int number) {
		int left = number;
		for (; left > 0x7F; left >>= 7) {
			out.write(left & 0x7F | 0x80);
		}
		out.write(left);
	}

}
