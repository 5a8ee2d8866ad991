#!/usr/bin/env bash
# Size and time of vectors and words in PostgreSQL, the figures of docs/scaling.md: bench/postgres.sh [rows [ef_search,…]]
# With values for ef_search only vector(384) is built, and its recall told by each of them.
# Vectors are normal noise around 1,000 centres; a passage has 90 of 200,000 words, by Zipf's law.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/postgres-image
rows=${1:-100000}
memories=${2:-40,100,200}
container=$(docker run -d --rm --shm-size=3g -e POSTGRES_PASSWORD=bench "$(<src/test/resources/postgres-image)" \
	-c shared_buffers=2GB -c maintenance_work_mem=2GB -c max_parallel_maintenance_workers=1 -c max_wal_size=8GB \
	-c jit=off -c autovacuum=off)
trap 'docker stop "$container" >/dev/null' EXIT
until docker exec "$container" pg_isready -q --host=127.0.0.1; do sleep 1; done

sql() {
	docker exec -i "$container" psql -U postgres -v ON_ERROR_STOP=1 -qAt
}

sql <<-'END'
	create extension vector;
	select setseed(0.5);
	create function noise(dimensions int) returns vector language sql as
		'select array_agg(random_normal())::vector from generate_series(1, dimensions)';
	create table centre (dimensions int, n int, at vector, primary key (dimensions, n));
	insert into centre select d, n, noise(d) from unnest(array[384, 512]) d, generate_series(0, 999) n;
	create function example(d int, i int) returns vector language sql as
		'select l2_normalize(at + noise(d)) from centre where dimensions = d and n = i % 1000';
	-- Of the whole container, so that it tells the work even where other programs have the processors.
	create function cpu_seconds() returns numeric language sql as $$
		select coalesce(substring(pg_read_file('/sys/fs/cgroup/cpu.stat', true) from 'usage_usec (\d+)')::numeric / 1e6,
			pg_read_file('/sys/fs/cgroup/cpuacct/cpuacct.usage', true)::numeric / 1e9) $$;
	create function timed(statement text) returns text language plpgsql as $$
		declare
			began timestamptz := clock_timestamp();
			used numeric := cpu_seconds();
		begin
			execute statement;
			return round(extract(epoch from clock_timestamp() - began), 1) || ' s ('
				|| round(cpu_seconds() - used, 1) || ' s of CPU)';
		end $$;
END

# Builds an index over $3 vectors of type $1 with $2 dimensions, inserts 1,000 more, and asks 100 questions.
vectors() {
	local table=passage_$1_$2_$3
	sql <<-END
		create table $table (id int, embedding $1($2));
		insert into $table select n, example($2, n)::$1 from generate_series(1, $3) n;
		vacuum analyze $table;
		select '$1($2), $3 rows: table ' || pg_table_size('$table') / $3 || ' bytes per row, index built in '
			|| timed('create index on $table using hnsw (embedding $1_cosine_ops)') || ', '
			|| pg_indexes_size('$table') / $3 || ' bytes per row';
		select '  1,000 more inserted in ' || timed('insert into $table select n, example($2, n)::$1 from generate_series(1, 1000) n')
			|| ', made alone in ' || timed('select count(example($2, n)) from generate_series(1, 1000) n');
	END
	sql <<-END
		create function ask_$table(ef int, scan bool, out p50 numeric, out recall numeric) language plpgsql as \$\$
			declare
				question $1($2); began timestamptz; times float[]; found int[]; exact int[]; hits int := 0;
			begin
				for n in 1..100 loop
					question := example($2, n * 37);
					perform set_config('hnsw.ef_search', ef::text, true), set_config('enable_indexscan', 'on', true),
						set_config('enable_seqscan', 'off', true);
					began := clock_timestamp();
					execute 'select array_agg(id) from (select id from $table order by embedding <=> \$1 limit 10) a'
						into found using question;
					times := times || extract(epoch from clock_timestamp() - began)::float * 1000;
					perform set_config('enable_indexscan', 'off', true), set_config('enable_seqscan', 'on', true);
					began := clock_timestamp();
					execute 'select array_agg(id) from (select id from $table order by embedding <=> \$1 limit 10) a'
						into exact using question;
					if scan then
						times[n] := extract(epoch from clock_timestamp() - began)::float * 1000;
					end if;
					hits := hits + (select count(*) from unnest(found) f where f = any(exact));
				end loop;
				select round(percentile_cont(0.5) within group (order by t)::numeric, 2) into p50 from unnest(times) t;
				recall := round(hits / 1000.0, 3);
			end \$\$;
		select '  ef_search ' || ef || ': p50 ' || (ask).p50 || ' ms, recall@10 ' || (ask).recall
			from (select ef, ask_$table(ef, false) ask from unnest(array[$memories]) ef offset 0) asked;
		select '  every row compared: p50 ' || (ask_$table(40, true)).p50 || ' ms';
		drop table $table;
	END
}

# The lexical side: terms, their weights, and the inverted index over them.
words() {
	sql <<-END
		create table words (id int, terms int[], weights sparsevec(1000000000));
		insert into words select n, array_agg(term),
			('{' || string_agg(term || ':1.5', ',' order by term) || '}/1000000000')::sparsevec
			from generate_series(1, $1) n, lateral (select distinct (exp(random() * ln(200000)) + n * 0)::int as term
				from generate_series(1, 140) limit 90) t group by n;
		vacuum analyze words;
		select 'words, $1 rows: table ' || pg_table_size('words') / $1 || ' bytes per row, index built in '
			|| timed('create index on words using gin (terms) with (fastupdate = off)') || ', '
			|| pg_indexes_size('words') / $1 || ' bytes per row';
	END
}

vectors vector 384 "$rows"
if [[ $# -gt 1 ]]; then exit; fi
vectors halfvec 384 $((rows / 4))
vectors halfvec 384 "$rows"
vectors vector 512 "$rows"
vectors halfvec 512 "$rows"
words "$rows"
