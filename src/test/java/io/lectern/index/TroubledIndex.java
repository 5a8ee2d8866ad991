package io.lectern.index;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.stream.Stream;

import io.lectern.index.PassageIndex.Filter;
import io.lectern.index.PassageIndex.Listing;

/** A real index with trouble before each of its calls. */
public final class TroubledIndex {

	public static final Trouble NO_TROUBLE = (method, filter) -> {
	};

	private TroubledIndex() {
	}

	/** What happens before a call; the filter is none where the call has none. */
	public interface Trouble {

		void before(String method, Filter filter);

	}

	/** The store, whose indexes have trouble once they are filled. */
	public static GenerationStore of(GenerationStore store, Trouble trouble) {
		return (GenerationStore) Proxy.newProxyInstance(TroubledIndex.class.getClassLoader(),
				new Class<?>[] { GenerationStore.class }, (proxy, method, arguments) -> {
					Object result = call(store, method, arguments);
					return (result instanceof PassageIndex index) ? of(index, trouble) : result;
				});
	}

	private static PassageIndex of(PassageIndex index, Trouble trouble) {
		return (PassageIndex) Proxy.newProxyInstance(TroubledIndex.class.getClassLoader(),
				new Class<?>[] { PassageIndex.class }, (proxy, method, arguments) -> {
					trouble.before(method.getName(), filter(arguments));
					Object result = call(index, method, arguments);
					return (result instanceof Listing listing) ? of(listing, trouble) : result;
				});
	}

	private static Listing of(Listing listing, Trouble trouble) {
		return (filter, limit) -> {
			trouble.before("lexical", filter);
			return listing.best(filter, limit);
		};
	}

	private static Filter filter(Object[] arguments) {
		return Stream.of((arguments != null) ? arguments : new Object[0])
			.filter(Filter.class::isInstance)
			.map(Filter.class::cast)
			.findFirst()
			.orElse(Filter.NONE);
	}

	private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

}
