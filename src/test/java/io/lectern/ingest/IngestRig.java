package io.lectern.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper.ManualSchedulerBuilder;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.util.unit.DataSize;
import org.springframework.beans.factory.ObjectProvider;

import io.lectern.document.Arrival;
import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.DocumentReceived;
import io.lectern.document.DocumentRemoved;
import io.lectern.document.TestRegistry;
import io.lectern.document.Versions;
import io.lectern.embedding.EmbeddingSpace;
import io.lectern.index.IndexGenerations;
import io.lectern.search.TestGenerations;
import io.lectern.parse.OcrProperties;
import io.lectern.parse.OfficeView;
import io.lectern.parse.OfficeViewProperties;
import io.lectern.parse.ParserProperties;
import io.lectern.split.Splitter;
import io.lectern.system.LecternProperties;
import io.lectern.system.ProcessFolder;
import io.lectern.system.TestFolders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The jobs of ingestion over a real database, real indexes and a scripted parser, with
 * clock and scheduler moved by hand.
 */
final class IngestRig implements AutoCloseable {

	static final int ATTEMPTS = 4;

	final ScriptedParser parser = new ScriptedParser();

	final SettableClock time = new SettableClock();

	final TestRegistry test;

	private final Path data;

	/** As {@code lectern.store} names it; the jobs know no more of it. */
	String store = "embedded";

	/** What stands in for LibreOffice; none where it is empty. */
	String office = "";

	IndexGenerations generations;

	IndexedDocuments indexed;

	Rebuild rebuild;

	IngestJob job;

	IngestJobs jobs;

	EditJobs edits;

	ManualScheduler scheduler;

	IngestRig(Path data, EmbeddingSpace model) {
		this.data = data;
		time.set(Instant.parse("2026-01-01T00:00:00Z"));
		this.test = new TestRegistry(data, moved());
		open(model);
	}

	/** What a start of Lectern makes, over the data that is there. */
	void restart(EmbeddingSpace model, EmbeddingSpace... older) {
		generations.close();
		open(model, older);
	}

	private void open(EmbeddingSpace model, EmbeddingSpace... older) {
		generations = TestGenerations.open(data.resolve("index"), model, older);
		indexed = new IndexedDocuments(test.jdbc, moved());
		rebuild = new Rebuild(generations, indexed, test.versions);
		Passwords passwords = new Passwords(new LecternProperties(store, data), moved());
		IngestProperties properties = new IngestProperties(ATTEMPTS);
		Duration hour = Duration.ofHours(1);
		Ingestion ingestion = new Ingestion(test.registry, test.originals, parser, new Splitter(100),
				TestFolders.process(data), passwords, new EarlierPassages(generations, test.registry), views(),
				new KnownVectors(test.versions, indexed), new IngestMeasures(ObservationRegistry.NOOP));
		job = new IngestJob(test.registry, generations, indexed, ingestion,
				new AttachedFiles(ingestion, test.intake, test.versions, test.registry, indexed), rebuild, passwords,
				properties, new StageLimits(hour, hour, hour, hour), moved());
		jobs = new IngestJobs(provider(), test.registry, generations, new Turns(test.jdbc), passwords, moved());
		edits = new EditJobs(provider(), test.registry, generations, moved());
		ManualSchedulerBuilder builder = TestHelper.createManualScheduler(test.source, tasks()).clock(time);
		builder.enablePriority();
		scheduler = builder.build();
	}

	List<Task<?>> tasks() {
		return List.of(jobs.ingestTask(job), jobs.smallIngestTask(job), jobs.removalTask(test.intake),
				edits.describeTask(), edits.clearTask());
	}

	private PdfViews views() {
		ProcessFolder folder = TestFolders.process(data);
		DataSize size = DataSize.ofMegabytes(1);
		Duration time = Duration.ofSeconds(30);
		OfficeView view = new OfficeView(new OfficeViewProperties(!office.isEmpty(), office, time, size, size),
				new ParserProperties(1, size, time, 1, 1, false), new OcrProperties(false, "", List.of(), 1, time, 1),
				folder);
		return new PdfViews(view, parser, test.originals, folder);
	}

	private ObjectProvider<Scheduler> provider() {
		return new ObjectProvider<>() {
			@Override
			public Scheduler getObject() {
				return scheduler;
			}
		};
	}

	/** The scheduler's time as everybody else asks for it. */
	private Clock moved() {
		InstantSource source = () -> time.now();
		return source.withZone(ZoneOffset.UTC);
	}

	Document upload(String name) throws IOException {
		return upload("default", name, name.getBytes());
	}

	Document upload(String collection, String name, byte[] bytes) throws IOException {
		Document document = test.intake
			.file(new Arrival(collection, name, null, null, Map.of()), new ByteArrayInputStream(bytes))
			.document();
		deliver();
		return document;
	}

	void remove(DocumentId id) {
		test.registry.remove(id);
		deliver();
	}

	/** Tells the jobs what has happened, as Spring does. */
	void deliver() {
		List<Object> events = List.copyOf(test.events);
		test.events.clear();
		for (Object event : events) {
			switch (event) {
				case DocumentReceived received -> jobs.received(received);
				case DocumentRemoved removed -> jobs.removed(removed);
				case Versions.Superseded superseded -> jobs.superseded(superseded);
				default -> throw new AssertionError(event);
			}
		}
	}

	/** Runs what is due until nothing is. */
	void run() {
		for (int turn = 0; due() > 0; turn++) {
			assertThat(turn).as("turns without an end").isLessThan(1000);
			scheduler.runAnyDueExecutions();
			deliver();
		}
	}

	/** Runs each due job once. */
	void runOnce() {
		scheduler.runAnyDueExecutions();
	}

	void wait(Duration duration) {
		time.tick(duration);
	}

	/** The worker that has all jobs in hand is gone. */
	void killWorker() {
		test.jdbc.sql("update scheduled_tasks set picked = true, picked_by = 'dead', last_heartbeat = :then")
			.param("then", time.now().minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
			.update();
	}

	int jobsInLine() {
		return test.jdbc.sql("select count(*) from scheduled_tasks").query(Integer.class).single();
	}

	private int due() {
		return test.jdbc.sql("select count(*) from scheduled_tasks where not picked and execution_time <= :now")
			.param("now", time.now().atOffset(ZoneOffset.UTC))
			.query(Integer.class)
			.single();
	}

	Document document(Document document) {
		return test.registry.find(document.id()).orElseThrow();
	}

	int passages(Document document) {
		return generations.active().index().count(document.id());
	}

	@Override
	public void close() {
		generations.close();
	}

}
