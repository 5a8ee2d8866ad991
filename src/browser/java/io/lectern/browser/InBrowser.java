package io.lectern.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * Gives each test the suite's server and browser, and keeps evidence where it fails. The
 * suite lasts as long as the JVM: one of several JVMs of tests executes each class by
 * itself, with a root of its own.
 */
class InBrowser implements BeforeEachCallback, AfterTestExecutionCallback, AfterEachCallback {

	private static final Namespace LECTERN = Namespace.create(InBrowser.class);

	@Override
	public void beforeEach(ExtensionContext context) {
		test(context).begin(context.getStore(StoreScope.LAUNCHER_SESSION, LECTERN)
			.computeIfAbsent(Suite.class, (type) -> Suite.start(), Suite.class));
	}

	@Override
	public void afterTestExecution(ExtensionContext context) {
		if (context.getExecutionException().isPresent()) {
			test(context).keepEvidence(
					context.getRequiredTestClass().getSimpleName() + "-" + context.getRequiredTestMethod().getName());
		}
	}

	@Override
	public void afterEach(ExtensionContext context) {
		test(context).end();
	}

	private static BrowserTest test(ExtensionContext context) {
		return (BrowserTest) context.getRequiredTestInstance();
	}

}
