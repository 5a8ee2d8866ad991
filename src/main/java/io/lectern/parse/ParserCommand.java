package io.lectern.parse;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** How a parser process is started, and what it may see of this machine. */
final class ParserCommand {

	/** Named only: nothing of what runs in there is loaded into the server. */
	private static final String PROGRAM = "io.lectern.parse.child.ParserProcess";

	/** Shuts itself in and becomes the program. */
	private static final String CONFINEMENT = "io.lectern.parse.child.confinement.Confinement";

	private static final String ARCHIVE = "-XX:SharedArchiveFile=";

	/** Libraries, fonts, the time; nothing of it is anybody's own. */
	private static final List<String> SYSTEM = List.of("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib",
			"/nix/store", "/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/fontconfig", "/etc/fonts",
			"/var/cache/fontconfig", "/usr/share/zoneinfo", "/etc/localtime", "/etc/ld.so.cache", "/dev/zero",
			"/dev/random", "/dev/urandom");

	/** Tesseract with its data, wherever systems have it. */
	private static final List<String> OCR = List.of("/bin", "/usr/bin", "/usr/local/bin", "/usr/share/tesseract-ocr",
			"/usr/share/tessdata", "/usr/local/share/tessdata");

	/**
	 * What a process may need of the environment; Windows starts none without its root.
	 */
	private static final Set<String> HARMLESS = Set.of("PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TZ",
			"TESSDATA_PREFIX", "SYSTEMROOT");

	/** Compiled at once and never better. */
	private static final List<String> HASTILY = List.of("-XX:TieredStopAtLevel=1");

	private final ParserProperties limits;

	private final OcrProperties ocr;

	private final Path own;

	private final Path given;

	/**
	 * @param own folder that the process may write to
	 * @param given folder in which it finds the file to parse
	 */
	ParserCommand(ParserProperties limits, OcrProperties ocr, Path own, Path given) {
		this.limits = limits;
		this.ocr = ocr;
		this.own = own;
		this.given = given;
	}

	/** Whether walls are asked for, on a system that may have any. */
	static boolean isConfined(ParserProperties limits) {
		return limits.confined() && System.getProperty("os.name").equals("Linux");
	}

	/**
	 * Whoever breaks the parser with a file finds no keys or passwords there; nor do JVM
	 * options meant for the server reach it.
	 */
	static void keepHarmless(Map<String, String> environment) {
		environment.keySet().removeIf((name) -> !HARMLESS.contains(name.toUpperCase(Locale.ROOT)));
	}

	/**
	 * @param hasty whether it does without optimized code, which takes a process that
	 * reads only a few files more time than it saves
	 */
	List<String> words(boolean hasty) throws IOException {
		return confined(java(PROGRAM, compilation(hasty, optionsOfServer())), forOcr(), List.of());
	}

	/**
	 * LibreOffice, behind the same walls.
	 * @param needs files and folders that it has to read besides
	 * @param memory what it may use
	 */
	List<String> office(List<String> program, Collection<String> needs, DataSize memory) throws IOException {
		return confined(program, needs, List.of("--office", Long.toString(memory.toBytes())));
	}

	private List<String> confined(List<String> program, Collection<String> needs, List<String> more)
			throws IOException {
		if (!isConfined(limits)) {
			return program;
		}
		Set<String> readable = readable();
		readable.addAll(needs);
		List<String> words = java(CONFINEMENT, HASTILY);
		words.addAll(more);
		for (String path : readable) {
			words.addAll(List.of("--read", path));
		}
		words.addAll(List.of("--write", own.toString(), "--write", "/dev/null", "--"));
		words.addAll(program);
		return words;
	}

	private List<String> java(String main, List<String> compilation) {
		String classPath = System.getProperty("java.class.path");
		List<String> start = isExecutableJar() ? List.of("-cp", classPath, "-Dloader.main=" + main,
				"org.springframework.boot.loader.launch.PropertiesLauncher") : List.of("-cp", classPath, main);
		List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx" + limits.memory().toMegabytes() + "m", "-Xss4m", "-XX:+UseSerialGC",
				"-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8",
				// Its output is for answers, not for what the JVM has to say.
				"-Xlog:disable", "-Xlog:all=warning:stderr", "--enable-native-access=ALL-UNNAMED",
				"-Djava.io.tmpdir=" + own));
		words.addAll(compilation);
		archive(optionsOfServer()).ifPresent((archive) -> words.add(ARCHIVE + archive));
		if (isConfined(limits)) {
			// Libraries keep things at home, and there is nothing else to write to.
			words.addAll(List.of("-Duser.home=" + own, "-Djna.tmpdir=" + own, "-XX:ErrorFile=/dev/null"));
		}
		words.addAll(start);
		return words;
	}

	/**
	 * A server that does without optimized code, because it ends before that pays, has
	 * parsers that do without it too: each start takes half the work then.
	 * @param options of the server's JVM
	 */
	static List<String> compilation(boolean hasty, List<String> options) {
		return hasty ? HASTILY
				: options.stream().filter((option) -> option.startsWith("-XX:TieredStopAtLevel=")).toList();
	}

	/**
	 * Where the server was given an archive of classes, there may be one beside it of
	 * those that parsers load.
	 * @param options of the server's JVM
	 */
	static Optional<Path> archive(List<String> options) {
		return options.stream()
			.filter((option) -> option.startsWith(ARCHIVE))
			.map((option) -> Path.of(option.substring(ARCHIVE.length())).resolveSibling("parser.jsa").toAbsolutePath())
			.filter(Files::isReadable)
			.findFirst();
	}

	private static List<String> optionsOfServer() {
		return ManagementFactory.getRuntimeMXBean().getInputArguments();
	}

	/**
	 * Whether Lectern runs from Spring Boot's executable jar, with its libraries inside.
	 */
	private static boolean isExecutableJar() {
		String classPath = System.getProperty("java.class.path");
		return classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator)
				&& String.valueOf(ParserCommand.class.getResource("ParserCommand.class")).startsWith("jar:nested:");
	}

	private Set<String> readable() throws IOException {
		Set<String> readable = new LinkedHashSet<>(SYSTEM);
		Path java = Path.of(System.getProperty("java.home")).toRealPath();
		readable.add(java.toString());
		readable.addAll(elsewhere(java));
		for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
			Path path = Path.of(entry).toAbsolutePath();
			readable.add(path.toString());
			readable.addAll(named(path));
		}
		archive(optionsOfServer()).ifPresent((archive) -> readable.add(archive.toString()));
		readable.add(given.toString());
		return readable;
	}

	private List<String> forOcr() {
		if (!ocr.enabled()) {
			return List.of();
		}
		List<String> readable = new ArrayList<>(OCR);
		Path command = Path.of(ocr.command());
		if (command.isAbsolute()) {
			readable.add(command.toString());
		}
		String data = System.getenv("TESSDATA_PREFIX");
		if (data != null && !data.isBlank()) {
			readable.add(data);
		}
		return readable;
	}

	/** Some systems have Java's settings under {@code /etc}, and links in their place. */
	static List<String> elsewhere(Path java) throws IOException {
		try (Stream<Path> files = Files.walk(java)) {
			List<String> elsewhere = new ArrayList<>();
			for (Path link : files.filter(Files::isSymbolicLink).toList()) {
				if (Files.exists(link) && !link.toRealPath().startsWith(java)) {
					elsewhere.add(link.toRealPath().toString());
				}
			}
			return elsewhere;
		}
	}

	/** What a jar's manifest names as its class path. */
	private static List<String> named(Path jar) throws IOException {
		if (!Files.isRegularFile(jar)) {
			return List.of();
		}
		try (JarFile file = new JarFile(jar.toFile())) {
			Manifest manifest = file.getManifest();
			@Nullable String others = (manifest != null) ? manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH)
					: null;
			if (others == null) {
				return List.of();
			}
			URI base = jar.toUri();
			return Stream.of(others.strip().split("\\s+"))
				.map((other) -> Path.of(base.resolve(other)).toString())
				.toList();
		}
	}

}
