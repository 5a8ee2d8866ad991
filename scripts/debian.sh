# Sourced by the scripts beside it: may they install what is missing, and how.

# Build servers are ours to change; on any other machine its owner decides.
may_install() {
	[[ ${CI:-} == true && $(id -u) == 0 ]] && command -v apt-get >/dev/null
}

install() {
	echo "$0: installing $* with apt-get"
	apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}
