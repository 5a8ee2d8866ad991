package io.lectern.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

import io.lectern.system.Problem;

/**
 * Refuses bodies that are larger than their purpose needs. What a body is parsed into
 * takes many times its size in memory.
 */
class BodyLimit extends OncePerRequestFilter {

	private static final RequestMatcher DOCUMENTS = PathPatternRequestMatcher.withDefaults()
		.matcher("/api/v1/admin/documents/**");

	private final DataSize most;

	private final DataSize mostOfDocuments;

	private final Refusals refusals;

	/**
	 * @param most of any body that brings no documents
	 * @param mostOfDocuments of texts pushed as JSON; files are measured as they are
	 * unpacked
	 */
	BodyLimit(DataSize most, DataSize mostOfDocuments, Refusals refusals) {
		this.most = most;
		this.mostOfDocuments = mostOfDocuments;
		this.refusals = refusals;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean documents = DOCUMENTS.matches(request);
		String type = request.getContentType();
		if (type != null && type.regionMatches(true, 0, "multipart/", 0, 10)) {
			if (documents) {
				chain.doFilter(request, response);
			}
			else {
				refusals.write(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type",
						"Files are taken at POST /api/v1/admin/documents only");
			}
			return;
		}
		DataSize limit = documents ? mostOfDocuments : most;
		if (request.getContentLengthLong() > limit.toBytes()) {
			refusals.write(response, HttpStatus.CONTENT_TOO_LARGE, "body-too-large", reason(limit));
			return;
		}
		// A length that is told is kept to by Tomcat.
		chain.doFilter((request.getContentLengthLong() < 0) ? new Counted(request, limit) : request, response);
	}

	private static String reason(DataSize limit) {
		return "The body of this request may have %,d bytes at most".formatted(limit.toBytes());
	}

	/** A request that does not say how long its body is. */
	private static final class Counted extends HttpServletRequestWrapper {

		private final DataSize limit;

		private Counted(HttpServletRequest request, DataSize limit) {
			super(request);
			this.limit = limit;
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			return new CountedBody(super.getInputStream(), limit);
		}

	}

	private static final class CountedBody extends ServletInputStream {

		private final ServletInputStream body;

		private final DataSize limit;

		private long read;

		private CountedBody(ServletInputStream body, DataSize limit) {
			this.body = body;
			this.limit = limit;
		}

		@Override
		public int read() throws IOException {
			int one = body.read();
			count((one < 0) ? 0 : 1);
			return one;
		}

		@Override
		public int read(byte[] into, int offset, int length) throws IOException {
			int count = body.read(into, offset, length);
			count(Math.max(0, count));
			return count;
		}

		private void count(int bytes) {
			read += bytes;
			if (read > limit.toBytes()) {
				throw new Problem(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "Body too large", reason(limit));
			}
		}

		@Override
		public int available() throws IOException {
			return body.available();
		}

		@Override
		public boolean isFinished() {
			return body.isFinished();
		}

		@Override
		public boolean isReady() {
			return body.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			body.setReadListener(listener);
		}

	}

}
