package io.lectern.ingest;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.lectern.ingest.ParserProtocol.Request;
import io.lectern.ingest.ParserProtocol.Response;
import org.slf4j.LoggerFactory;

/**
 * The process that parses. It reads requests from its standard input and answers on its
 * standard output, one at a time, and ends when its input does, even while parsing:
 * nobody waits for the answer any more.
 */
final class ParserProcess {

	private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();

	private final DocumentReader reader;

	private final DataOutputStream answers;

	private ParserProcess(DocumentReader reader, DataOutputStream answers) {
		this.reader = reader;
		this.answers = answers;
	}

	/**
	 * @param args the most characters a document may hold
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		DataOutputStream answers = new DataOutputStream(
				new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
		// What libraries print must not get between the answers.
		System.setOut(System.err);
		if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
			root.setLevel(Level.ERROR);
		}
		ParserProcess process = new ParserProcess(new DocumentReader(Long.parseLong(args[0])), answers);
		Thread.ofPlatform().daemon().name("requests").start(process::receive);
		process.answer();
	}

	private void receive() {
		try (DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in))) {
			while (true) {
				requests.add(ParserProtocol.read(in, Request.class));
			}
		}
		catch (IOException ex) {
			Runtime.getRuntime().halt(0);
		}
	}

	private void answer() throws IOException, InterruptedException {
		while (true) {
			Request request = requests.take();
			ParserProtocol.write(answers, answer(request));
		}
	}

	private Response answer(Request request) {
		try {
			return new Response(reader.read(Path.of(request.file()), request.name()), null);
		}
		catch (DocumentUnreadable ex) {
			return new Response(null, ex.getMessage());
		}
		catch (StackOverflowError ex) {
			return new Response(null, "the file is damaged: its parts are nested without end");
		}
	}

}
