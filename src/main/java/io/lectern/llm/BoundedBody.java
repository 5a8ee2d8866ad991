package io.lectern.llm;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends in an error where a body is longer than any answer, so that none fills the memory.
 */
class BoundedBody extends FilterInputStream {

	private final int most;

	private long read;

	BoundedBody(InputStream body, int most) {
		super(body);
		this.most = most;
	}

	@Override
	public int read() throws IOException {
		int one = super.read();
		count((one < 0) ? 0 : 1);
		return one;
	}

	@Override
	public int read(byte[] into, int offset, int length) throws IOException {
		int some = super.read(into, offset, length);
		count(Math.max(0, some));
		return some;
	}

	private void count(int more) throws IOException {
		read += more;
		if (read > most) {
			throw new IOException("The answer is longer than " + (most >> 20) + " MB");
		}
	}

}
