package io.lectern.parse.child;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.lectern.parse.DocumentUnreadable;
import io.lectern.parse.Parsed;
import io.lectern.parse.ParserProtocol.Request;
import io.lectern.parse.ParserProtocol.Response;
import io.lectern.parse.ParserProtocol.Settings;
import io.lectern.parse.ParserProtocol;
import io.lectern.parse.child.ocr.Tesseract;
import org.slf4j.LoggerFactory;

/**
 * The process that parses. It reads requests from its standard input and answers on its
 * standard output, one at a time, after a first message that it runs, and ends when its
 * input does, even while parsing: nobody waits for the answer any more.
 */
public final class ParserProcess {

	/** Bytes: a request is a path, a name and perhaps a password. */
	private static final long LONGEST_REQUEST = 1 << 20;

	private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();

	private final DataInputStream in;

	private final DocumentReader reader;

	private final DataOutputStream answers;

	private ParserProcess(DataInputStream in, DataOutputStream answers) throws IOException {
		this.in = in;
		this.reader = new DocumentReader(ParserProtocol.read(in, Settings.class, LONGEST_REQUEST));
		this.answers = answers;
	}

	public static void main(String[] args) throws IOException, InterruptedException {
		DataOutputStream answers = new DataOutputStream(
				new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
		// What libraries print must not get between the answers.
		System.setOut(System.err);
		if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
			root.setLevel(Level.ERROR);
		}
		ParserProcess process = new ParserProcess(new DataInputStream(new FileInputStream(FileDescriptor.in)), answers);
		Thread.ofPlatform().daemon().name("requests").start(process::receive);
		process.answer();
	}

	private void receive() {
		try {
			while (true) {
				requests.add(ParserProtocol.read(in, Request.class, LONGEST_REQUEST));
			}
		}
		catch (IOException ex) {
			Tesseract.endAll();
			Runtime.getRuntime().halt(0);
		}
	}

	private void answer() throws IOException, InterruptedException {
		tell(0);
		while (true) {
			Request request = requests.take();
			answer(request);
		}
	}

	private void answer(Request request) throws IOException {
		Parsed parsed;
		try {
			parsed = reader.read(Path.of(request.file()), request.name(), request.password(), this::tell);
		}
		catch (DocumentUnreadable ex) {
			ParserProtocol.write(answers, new Response(null, ex.getMessage(), 1));
			return;
		}
		catch (StackOverflowError ex) {
			ParserProtocol.write(answers,
					new Response(null, "the file is damaged: its parts are nested without end", 1));
			return;
		}
		ParserProtocol.answer(answers, parsed);
	}

	private void tell(double progress) {
		try {
			ParserProtocol.write(answers, new Response(null, null, progress));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
