package io.lectern.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartException;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever sends something to a full disk is told so, and not that it was at fault. */
class DiskFullTests {

	private static final IOException FULL = new IOException("No space left on device");

	private final Problems problems = new Problems();

	private static void assertTold(ResponseEntity<ProblemDetail> answer) {
		assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.INSUFFICIENT_STORAGE);
		assertThat(answer.getBody()).isNotNull();
		assertThat(answer.getBody().getType()).hasToString("urn:lectern:problem:disk-full");
		assertThat(answer.getBody().getDetail()).contains("no room").doesNotContain("Exception");
	}

	@Test
	void isToldOfFilesThatCannotBeWritten() throws Exception {
		assertTold(problems.fault(new UncheckedIOException("store", FULL)));
		assertTold(problems.fault(new IOException("/data/originals/incoming-1.part: Disk quota exceeded")));
	}

	@Test
	void isToldOfUploadsThatCannotBePutDown() {
		assertTold(problems.notMultipart(new MultipartException("Failed to parse multipart servlet request", FULL)));
	}

	@Test
	void isToldOfBothDatabases() {
		assertTold(problems.storeUnavailable(new DataAccessResourceFailureException("H2",
				new SQLException("closed", "90098", new IllegalStateException(new IOException(FULL))))));
		assertTold(problems.storeUnavailable(new DataAccessResourceFailureException("PostgreSQL",
				new SQLException("could not extend file: No space left on device", "53100"))));
	}

	@Test
	void nothingElseIsTakenForIt() throws Exception {
		assertThat(problems.fault(new IOException("Broken pipe")).getStatusCode().value()).isEqualTo(500);
		assertThat(
				problems.storeUnavailable(new DataAccessResourceFailureException("gone", new SQLException("", "08006")))
					.getStatusCode()
					.value())
			.isEqualTo(503);
		assertThat(problems.notMultipart(new MultipartException("no boundary")).getStatusCode().value()).isEqualTo(400);
	}

}
