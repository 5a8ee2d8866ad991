#!/usr/bin/env bash
# Questions per second of one, two and four replicas over one PostgreSQL, and what a question costs them and the database.
# Folders and files by their whole paths.
# Usage: bench/replicas.sh FOLDER[,FOLDER…] queries.jsonl [executable jar] [first port]
set -euo pipefail
cd "$(dirname "$0")/.."
if [[ $# -lt 2 ]]; then
	sed -n 2,4p "$0"
	exit 2
fi
jar=${3:-}
if [[ -z $jar ]]; then
	./mvnw -B -q package -DskipTests
	jar=$(ls target/lectern-*.jar | head -n 1)
fi
scripts/postgres-image
container=$(docker run -d --rm --shm-size=1g -p 127.0.0.1:0:5432 -e POSTGRES_PASSWORD=bench "$(<src/test/resources/postgres-image)" \
	-c shared_buffers=1GB -c maintenance_work_mem=512MB -c max_connections=200)
trap 'docker stop "$container" >/dev/null' EXIT
until docker exec "$container" pg_isready -q --host=127.0.0.1; do sleep 1; done
address=$(docker port "$container" 5432/tcp | head -n 1)
bench/run.sh io.lectern.Replicas "$jar" "$1" "$2" "jdbc:postgresql://$address/postgres" bench "${4:-8110}"
