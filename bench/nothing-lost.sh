#!/bin/sh
# Whether every word of the documents stands in a passage or is counted as left out.
# Usage: bench/nothing-lost.sh FILE_OR_FOLDER…
exec "$(dirname "$0")/run.sh" io.lectern.parse.NothingLost "$@"
