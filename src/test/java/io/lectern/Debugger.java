package io.lectern;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector.Argument;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;

/** Stops another JVM, whole, where a method begins. */
final class Debugger implements AutoCloseable {

	private final VirtualMachine machine;

	private Debugger(VirtualMachine machine) {
		this.machine = machine;
	}

	/** Has a JVM listen for a debugger. */
	static String option(int port) {
		return "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,address=127.0.0.1:" + port;
	}

	static Debugger attach(int port) throws IOException {
		AttachingConnector connector = Bootstrap.virtualMachineManager()
			.attachingConnectors()
			.stream()
			.filter((each) -> each.name().equals("com.sun.jdi.SocketAttach"))
			.findFirst()
			.orElseThrow();
		Map<String, Argument> settings = connector.defaultArguments();
		settings.get("hostname").setValue("127.0.0.1");
		settings.get("port").setValue(Integer.toString(port));
		try {
			return new Debugger(connector.attach(settings));
		}
		catch (IllegalConnectorArgumentsException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Has the JVM stop as soon as it enters any method of that name from now on. */
	void stopAt(String type, String method) {
		List<ReferenceType> loaded = machine.classesByName(type);
		loaded.forEach((each) -> stopAt(each, method));
		if (loaded.isEmpty()) {
			ClassPrepareRequest request = machine.eventRequestManager().createClassPrepareRequest();
			request.addClassFilter(type);
			request.putProperty("method", method);
			request.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
			request.enable();
		}
	}

	private static void stopAt(ReferenceType type, String name) {
		List<Method> methods = type.methodsByName(name)
			.stream()
			.filter((method) -> method.location() != null && !method.isBridge())
			.toList();
		if (methods.isEmpty()) {
			throw new IllegalStateException(type.name() + " has no method " + name + ": has it another name now?");
		}
		for (Method method : methods) {
			BreakpointRequest request = type.virtualMachine()
				.eventRequestManager()
				.createBreakpointRequest(method.location());
			request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
			request.enable();
		}
	}

	/** Waits until the JVM has stopped; it doesn't go on by itself. */
	void awaitStop(Duration limit) throws InterruptedException {
		Instant end = Instant.now().plus(limit);
		while (Instant.now().isBefore(end)) {
			EventSet events = machine.eventQueue().remove(200);
			if (events == null) {
				continue;
			}
			for (Event event : events) {
				if (event instanceof BreakpointEvent) {
					return;
				}
				if (event instanceof ClassPrepareEvent prepared) {
					stopAt(prepared.referenceType(), (String) event.request().getProperty("method"));
				}
			}
			events.resume();
		}
		throw new IllegalStateException("Lectern did not come to the point within " + limit);
	}

	@Override
	public void close() {
		try {
			machine.dispose();
		}
		catch (VMDisconnectedException killed) {
			// As it should be.
		}
	}

}
