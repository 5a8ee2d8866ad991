#!/usr/bin/env bash
# Fills the small disk under a server with the embedded store: callers are told, searches go on, and what was acknowledged
# is indexed when there is room again. Root only: the disk is a tmpfs of 300 MB, half of it for the unpacked models.
# Usage: bench/disk-full.sh
set -euo pipefail
cd "$(dirname "$0")/.."
disk=$(mktemp -d)
mount -t tmpfs -o size=300m tmpfs "$disk"
trap 'umount "$disk"; rmdir "$disk"' EXIT
BENCH_SCOPE=test bench/run.sh io.lectern.DiskFullBench "$disk"
