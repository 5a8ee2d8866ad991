package io.lectern;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Clients that send byte by byte, or more than anybody wants, are not waited for. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "lectern.access.admin-key=admin-secret", "lectern.documents-dir=/nonexistent",
				"lectern.request.header-timeout=500ms", "lectern.request.body-timeout=500ms",
				"server.tomcat.connection-timeout=10s" })
@DirtiesContext
@Timeout(60)
class SlowClientsIT {

	/** Longer than the limits allow, shorter than the pause that Tomcat allows. */
	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final String POST = "POST /api/v1/admin/documents HTTP/1.1\r\nHost: localhost\r\n";

	private static final String KEY = "Authorization: Bearer admin-secret\r\n";

	@TempDir
	private static Path data;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void dataDirectory(DynamicPropertyRegistry properties) {
		properties.add("lectern.data-dir", data::toString);
	}

	@Test
	void hangsUpOnHeadersThatDrip() throws Exception {
		assertThat(drip("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")).isLessThan(PATIENCE);
	}

	@Test
	void hangsUpOnARequestLineThatDrips() throws Exception {
		assertThat(drip("GET /")).isLessThan(PATIENCE);
	}

	@Test
	void hangsUpOnADrippingJsonBody() throws Exception {
		assertThat(
				drip(POST + KEY + "Content-Type: application/json\r\nContent-Length: 900000\r\n\r\n{\"documents\":[\""))
			.isLessThan(PATIENCE);
	}

	@Test
	void hangsUpOnADrippingUpload() throws Exception {
		assertThat(drip(POST + KEY + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 900000\r\n\r\n"
				+ "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"))
			.isLessThan(PATIENCE);
	}

	@Test
	void hangsUpOnADrippingBodyOfARefusedRequest() throws Exception {
		assertThat(drip(POST + "Content-Type: application/json\r\nContent-Length: 900000\r\n\r\n"))
			.isLessThan(PATIENCE);
	}

	@Test
	void hangsUpOnADrippingBodyInChunks() throws Exception {
		assertThat(drip(POST + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\n"))
			.isLessThan(PATIENCE);
	}

	@Test
	void readsNoMoreThanALittleOfARefusedBody() throws Exception {
		try (Socket socket = new Socket("localhost", port)) {
			socket.setSoTimeout((int) PATIENCE.toMillis());
			OutputStream out = socket.getOutputStream();
			out.write((POST + "Content-Length: 4000000000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
			byte[] block = new byte[1 << 20];
			int sent = 0;
			try {
				while (sent < 200) {
					out.write(block);
					sent++;
				}
			}
			catch (SocketException closed) {
				// That is what is expected.
			}
			assertThat(sent).isLessThan(100);
		}
	}

	@Test
	void tellsWhyAnUploadIsRefusedThoughItIsStillBeingSent() throws Exception {
		try (Socket socket = new Socket("localhost", port)) {
			socket.setSoTimeout((int) PATIENCE.toMillis());
			OutputStream out = socket.getOutputStream();
			out.write((POST + "Content-Type: application/json\r\nContent-Length: 1500000\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII));
			out.write(new byte[1_500_000]);
			byte[] answer = new byte[15];
			assertThat(socket.getInputStream().readNBytes(answer, 0, 15)).isEqualTo(15);
			assertThat(new String(answer, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 401");
		}
	}

	@Test
	void servesAClientThatSendsItsRequestInTwoPieces() throws Exception {
		try (Socket socket = new Socket("localhost", port)) {
			socket.setSoTimeout((int) PATIENCE.toMillis());
			for (int i = 0; i < 3; i++) {
				socket.getOutputStream().write("HEAD /actuator/health HTTP/1.1\r\n".getBytes());
				LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
				socket.getOutputStream().write("Host: localhost\r\n\r\n".getBytes());
				byte[] answer = new byte[2000];
				int read = socket.getInputStream().read(answer);
				assertThat(new String(answer, 0, read, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 200");
				// Idle between requests for longer than a request's headers may take.
				LockSupport.parkNanos(Duration.ofMillis(600).toNanos());
			}
		}
	}

	/** How long the server listens to one byte every 50 ms. */
	private Duration drip(String beginning) throws IOException {
		try (Socket socket = new Socket("localhost", port)) {
			socket.setTcpNoDelay(true);
			long began = System.nanoTime();
			OutputStream out = socket.getOutputStream();
			out.write(beginning.getBytes(StandardCharsets.US_ASCII));
			try {
				while (System.nanoTime() - began < PATIENCE.toNanos()) {
					out.write('a');
					LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
				}
			}
			catch (SocketException closed) {
				// That is what is waited for.
			}
			return Duration.ofNanos(System.nanoTime() - began);
		}
	}

}
