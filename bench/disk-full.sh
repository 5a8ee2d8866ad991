#!/usr/bin/env bash
# Fills the small disk under a server: callers are told, searches go on, and what was acknowledged is indexed when there is
# room again. Root only: the disk is a tmpfs of 300 MB. On it are:
#   embedded    the data folder, half of it the unpacked models
#   postgres    PostgreSQL's data folder, and nothing of the server
#   server      the server's data and temporary folder, with PostgreSQL elsewhere
# Usage: bench/disk-full.sh [embedded|postgres|server]
set -euo pipefail
cd "$(dirname "$0")/.."
mode=${1:-embedded}
disk=$(mktemp -d)
container=""
end() {
	[[ -z $container ]] || docker rm -fv "$container" >/dev/null
	umount "$disk"
	rmdir "$disk"
}
mount -t tmpfs -o size=300m tmpfs "$disk"
trap end EXIT
arguments=("$disk" data)
if [[ $mode != embedded ]]; then
	scripts/postgres-image
	volume=()
	if [[ $mode == postgres ]]; then
		mkdir -m 777 "$disk/database"
		volume=(-e PGDATA=/small/data -v "$disk/database:/small")
		arguments=("$disk" elsewhere)
	fi
	container=$(docker run -d -e POSTGRES_PASSWORD=bench "${volume[@]}" -p 127.0.0.1::5432 --restart unless-stopped \
		"$(<src/test/resources/postgres-image)" -c max_wal_size=64MB -c min_wal_size=32MB)
	until docker exec "$container" pg_isready -q --host=127.0.0.1; do sleep 1; done
	docker exec "$container" psql -qU postgres -c 'create extension vector'
	arguments+=("jdbc:postgresql://$(docker port "$container" 5432 | head -n 1)/postgres")
fi
BENCH_SCOPE=test bench/run.sh io.lectern.DiskFullBench "${arguments[@]}"
