package io.lectern.system;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Has a program that is asked to end close itself before the JVM shuts down. Hooks of the
 * JVM run beside each other, and that of ONNX Runtime frees what models are at work with,
 * which crashes a server in the middle of letting open answers end.
 */
public final class Termination {

	private static final Logger log = LoggerFactory.getLogger(Termination.class);

	private static final List<String> SIGNALS = List.of("TERM", "INT");

	/** What shells and Java tell of a program ended by a signal: this and its number. */
	private static final int ENDED_BY_SIGNAL = 128;

	private Termination() {
	}

	/**
	 * Once begun; before, the JVM's own way is good enough, as no model is at work. The
	 * thread that a signal is told on is a daemon: with nothing but it the JVM would end,
	 * and as if nobody had asked for it.
	 */
	public static void closesFirst(ConfigurableApplicationContext context) {
		for (String signal : SIGNALS) {
			try {
				handle(signal, (number) -> Thread.ofPlatform().daemon(false).name("termination").start(() -> {
					context.close();
					System.exit(ENDED_BY_SIGNAL + number);
				}));
			}
			catch (ReflectiveOperationException | RuntimeException ex) {
				// -Xrs leaves signals to others, and another JVM may lack the class.
				log.debug("SIG{} is left to the JVM", signal, ex);
			}
		}
	}

	/** By reflection, since compilers warn of the only class that JVMs have for it. */
	private static void handle(String name, Ending ending) throws ReflectiveOperationException {
		Class<?> signal = Class.forName("sun.misc.Signal");
		Class<?> handler = Class.forName("sun.misc.SignalHandler");
		InvocationHandler calls = (proxy, method, arguments) -> {
			ending.by((int) signal.getMethod("getNumber").invoke(arguments[0]));
			return null;
		};
		signal.getMethod("handle", signal, handler)
			.invoke(null, signal.getConstructor(String.class).newInstance(name),
					Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] { handler }, calls));
	}

	private interface Ending {

		void by(int signal);

	}

}
