package io.lectern;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.springframework.util.FileSystemUtils;

/**
 * Kills a server at eight named points and at random moments, and compares what it has with what it had acknowledged after
 * each start. Ends with status 1 at the first difference, and leaves the data folder and the log then.
 * <p>
 * Arguments: stores ({@code embedded}, {@code postgres} or both with a comma), kills at random moments, seed. Run by
 * {@code bench/kills.sh}.
 */
final class KillBench {

	private KillBench() {
	}

	public static void main(String[] args) throws Exception {
		long seed = (args.length > 2) ? Long.parseLong(args[2]) : System.nanoTime();
		int kills = (args.length > 1) ? Integer.parseInt(args[1]) : 100;
		for (String store : ((args.length > 0) ? args[0] : "embedded,postgres").split(",")) {
			run(store, kills, seed);
		}
		System.exit(0);
	}

	private static void run(String store, int kills, long seed) throws IOException, InterruptedException {
		Path folder = Files.createTempDirectory("lectern-kills-");
		System.out.printf("%s, seed %d, in %s%n", store, seed, folder);
		List<String> arguments = new ArrayList<>();
		if (store.equals("postgres")) {
			arguments.addAll(List.of("--lectern.store=postgres",
					"--spring.datasource.url=" + PostgresServer.newDatabase(), "--spring.datasource.password=secret"));
		}
		KillTrial trial = new KillTrial(folder, new Random(seed), arguments);
		trial.prepare();
		int points = 0;
		for (KillPoint point : KillPoint.values()) {
			long start = System.nanoTime();
			trial.killAt(point);
			points++;
			System.out.printf("  killed at %s, %d ms%n", point, (System.nanoTime() - start) / 1_000_000);
		}
		long start = System.nanoTime();
		for (int kill = 0; kill < kills; kill++) {
			trial.killAtAnyMoment();
		}
		System.out.printf("  killed at %d random moments, %d ms each%n", kills,
				(System.nanoTime() - start) / 1_000_000 / Math.max(1, kills));
		int documents = trial.verify();
		System.out.printf("  %d kills, %d acknowledgements; %d documents are there, none lost, doubled, half visible or"
				+ " back from deletion%n", points + kills, trial.acknowledgements(), documents);
		FileSystemUtils.deleteRecursively(folder);
	}

}
