package io.lectern.parse;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;

/**
 * What a file might do that has taken the parser process over. Prints a line for each
 * thing it tries: its name, and {@code done} or what kept it from being done.
 * <p>
 * Arguments: a port on which something listens, process id of the server, a file of the
 * server, its own folder, and the file given to it.
 */
final class Intruder {

	private Intruder() {
	}

	public static void main(String[] args) throws IOException {
		System.out.println();
		int port = Integer.parseInt(args[0]);
		String server = args[1];
		Path secret = Path.of(args[2]);
		Path own = Path.of(args[3]);
		Path given = Path.of(args[4]);
		attempt("connect", () -> new Socket(InetAddress.getLoopbackAddress(), port));
		attempt("send", () -> {
			try (DatagramSocket socket = new DatagramSocket()) {
				socket.send(new DatagramPacket(new byte[1], 1, InetAddress.getLoopbackAddress(), port));
			}
			return null;
		});
		attempt("local-socket", () -> SocketChannel.open(StandardProtocolFamily.UNIX));
		attempt("passwords", () -> Files.readString(Path.of("/etc/passwd")));
		attempt("data", () -> Files.readString(secret));
		attempt("data-list", () -> Files.list(secret.getParent()).count());
		attempt("environment", () -> Files.readString(Path.of("/proc", server, "environ")));
		attempt("arguments", () -> Files.readString(Path.of("/proc", server, "cmdline")));
		attempt("memory", () -> Files.newByteChannel(Path.of("/proc", server, "mem")));
		attempt("write", () -> Files.writeString(secret.resolveSibling("planted"), "planted"));
		attempt("write-given", () -> Files.writeString(given, "changed"));
		attempt("signal", () -> {
			// Signal 0 ends nothing, and is refused like any other.
			if (NativeLibrary.getProcess()
				.getFunction("kill")
				.invokeInt(new Object[] { Integer.parseInt(server), 0 }) != 0) {
				throw new IOException("kill failed");
			}
			return null;
		});
		attempt("dump", () -> {
			Memory limit = new Memory(16);
			NativeLibrary.getProcess().getFunction("getrlimit").invokeInt(new Object[] { 4, limit });
			if (limit.getLong(0) == 0) {
				throw new IOException("no core is written");
			}
			return null;
		});
		attempt("start-a-program",
				() -> new ProcessBuilder("/bin/cat", secret.toString()).start()
					.getInputStream()
					.readAllBytes().length == 0 ? fail() : null);
		attempt("read-given", () -> Files.readString(given));
		attempt("write-own", () -> Files.writeString(own.resolve("mine"), "mine"));
	}

	private static Object fail() throws IOException {
		throw new IOException("it reads nothing");
	}

	private static void attempt(String name, Callable<?> what) {
		try {
			what.call();
			System.out.println(name + " done");
		}
		catch (Throwable ex) {
			System.out.println(name + " " + ex);
		}
	}

}
