package io.lectern.index;

import java.io.IOException;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * Lucene's own codec for vectors of up to 4096 numbers instead of 1024. What it writes is
 * Lucene's format under Lucene's name, so any Lucene reads it.
 */
final class WideVectorsCodec extends FilterCodec {

	static final int MAX_DIMENSIONS = 4096;

	private final KnnVectorsFormat vectors = new PerFieldKnnVectorsFormat() {

		private final KnnVectorsFormat wide = new WideVectorsFormat();

		@Override
		public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
			return wide;
		}
	};

	WideVectorsCodec() {
		this(new Lucene104Codec());
	}

	private WideVectorsCodec(Lucene104Codec codec) {
		super(codec.getName(), codec);
	}

	@Override
	public KnnVectorsFormat knnVectorsFormat() {
		return vectors;
	}

	private static final class WideVectorsFormat extends KnnVectorsFormat {

		/**
		 * Of 50,000 vectors in dense clusters the ten nearest are then found in .996 of
		 * all cases where 100 are looked for, with Lucene's own 16 and 100 in .974; to
		 * ask takes as long, and to build it little beside embedding ({@code
		 * bench/hnsw.sh}). Vectors in one byte a number find as many and take a quarter
		 * more room, since the whole ones are kept as well.
		 */
		private static final int NEIGHBOURS = 24;

		private static final int LOOKED_AT = 200;

		private final KnnVectorsFormat hnsw;

		WideVectorsFormat() {
			this(new Lucene99HnswVectorsFormat(NEIGHBOURS, LOOKED_AT));
		}

		private WideVectorsFormat(KnnVectorsFormat hnsw) {
			super(hnsw.getName());
			this.hnsw = hnsw;
		}

		@Override
		public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
			return hnsw.fieldsWriter(state);
		}

		@Override
		public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
			return hnsw.fieldsReader(state);
		}

		@Override
		public int getMaxDimensions(String fieldName) {
			return MAX_DIMENSIONS;
		}

	}

}
