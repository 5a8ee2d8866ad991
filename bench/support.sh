#!/bin/sh
# Fits the weights of support, and judges each fit by questions it was not made of.
# Usage: bench/support.sh DATA_FOLDER MOST_QUESTIONS SET [SET …]
# The sets lie in the collections of their names: java -jar lectern.jar evaluate --set SET --load --lectern.data-dir=DATA_FOLDER
set -e
cd "$(dirname "$0")/.."
if [ $# -lt 3 ]; then
	sed -n 2,4p bench/support.sh
	exit 2
fi
data=$1
shift
exec bench/run.sh io.lectern.evaluate.SupportFit "$@" --lectern.data-dir="$data"
