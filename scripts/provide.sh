# Sourced by the scripts beside it: knows what they need, and provides it where they may change the machine.

# What tests and scripts need beyond Maven. Tests that need one of them say so by the tag needs-…, such as needs-docker.
has() {
	case $1 in
		jdk) jdk_home >/dev/null ;;
		curl) command -v curl >/dev/null ;;
		tesseract) knows_languages && has_font ;;
		chinese-font) has_font :lang=zh ;;
		chromium) [[ -n $(chromium_program) ]] ;;
		docker) docker info >/dev/null 2>&1 || start_docker ;;
		compose) docker compose version >/dev/null 2>&1 || command -v docker-compose >/dev/null ;;
		debootstrap) command -v debootstrap >/dev/null ;;
		landlock) has_landlock ;;
	esac
}

told() {
	case $1 in
		jdk) echo "a JDK of $least_jdk or later (Debian 13, Ubuntu: openjdk-21-jdk-headless; macOS: brew install --cask temurin; anywhere: sdkman.io)" ;;
		curl) echo "curl" ;;
		tesseract) echo "Tesseract with the languages eng and chi_sim, and a font to draw what it reads" ;;
		chinese-font) echo "a font with Chinese characters" ;;
		chromium) echo "Chromium or Chrome" ;;
		docker) echo "a running Docker engine (docs.docker.com/engine/install) that $(id -un) may use" ;;
		compose) echo "docker compose" ;;
		debootstrap) echo "debootstrap, to make a stand-in for an image that can't be pulled" ;;
		landlock) echo "Linux 5.13 or later with Landlock among its security modules (kernel parameter lsm=landlock,…)" ;;
	esac
}

# The list of modules can't be read everywhere; then a kernel that knows the call is taken at its word.
has_landlock() {
	if [[ -r /sys/kernel/security/lsm ]]; then
		grep -qw landlock /sys/kernel/security/lsm
	else
		grep -qs landlock_restrict_self /proc/kallsyms
	fi
}

# What Debian and Ubuntu call it. Not each of their releases has all of these: the JDK is 25 or 21, and some have the
# command line of Docker in a package of its own.
packages() {
	case $1 in
		jdk)
			if apt-cache show openjdk-25-jdk-headless >/dev/null 2>&1; then
				echo openjdk-25-jdk-headless
			else
				echo openjdk-21-jdk-headless
			fi
			;;
		tesseract) echo tesseract-ocr tesseract-ocr-eng tesseract-ocr-chi-sim fontconfig fonts-dejavu-core ;;
		chinese-font) echo fontconfig fonts-wqy-zenhei ;;
		docker)
			if ! command -v dockerd >/dev/null; then echo docker.io debootstrap; fi
			if ! command -v docker >/dev/null; then echo docker-cli; fi
			;;
		compose) echo docker-compose ;;
		chromium)
			if apt-cache show chromium-headless-shell >/dev/null 2>&1; then
				echo chromium-headless-shell
			else
				echo chromium
			fi
			;;
		landlock) ;;
		*) echo "$1" ;;
	esac
}

give_up() {
	echo "$0: $1" >&2
	exit 1
}

is_root() {
	[[ $(id -u) == 0 ]]
}

# Whoever is root in Debian or Ubuntu wants the work done; any other machine is its owner's.
may_install() {
	is_root && command -v apt-get >/dev/null
}

# Those of the arguments that the machine lacks, one a line.
lacking() {
	local need
	for need in "$@"; do
		has "$need" || echo "$need"
	done
}

# Installs all of the needs at once, of their packages those that there are.
install() {
	local need package wanted=() known=()
	apt-get update -qq >/dev/null 2>&1 || echo "$0: apt-get could not fetch all lists of packages" >&2
	for need in "$@"; do
		read -ra wanted <<<"${wanted[*]-} $(packages "$need" | xargs)"
	done
	for package in "${wanted[@]}"; do
		if apt-cache show "$package" >/dev/null 2>&1; then known+=("$package"); fi
	done
	((${#known[@]} > 0)) || return 0
	echo "$0: installing with apt-get: ${known[*]}"
	DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${known[@]}" >/dev/null ||
		echo "$0: apt-get could not install them" >&2
}

# For scripts that can't do without.
provide() {
	local missing need
	missing=$(lacking "$@")
	if [[ -n $missing ]] && may_install; then
		# shellcheck disable=SC2086
		install $missing
		missing=$(lacking "$@")
	fi
	for need in $missing; do
		echo "$0: this needs $(told "$need")" >&2
	done
	[[ -z $missing ]] || exit 1
}

readonly least_jdk=21

# Prints the feature version of the JDK in the folder $1; fails where there is none.
jdk_version() {
	[[ -x $1/bin/javac ]] && "$1/bin/javac" -version 2>&1 | sed -nE 's/^javac ([0-9]+).*/\1/p'
}

# Prints the folder of a JDK that is new enough; Maven's toolchain selection looks at the same places.
jdk_home() {
	local home version on_path=""
	if command -v javac >/dev/null; then
		on_path=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
	fi
	for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
		"$HOME"/.jenv/versions/* "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/* \
		/Library/Java/JavaVirtualMachines/*/Contents/Home; do
		version=$(jdk_version "$home") || continue
		[[ -n $version ]] && ((version >= least_jdk)) && echo "$home" && return
	done
	return 1
}

knows_languages() {
	local languages
	languages=" $(tesseract --list-langs 2>/dev/null | xargs) " || return 1
	[[ $languages == *" eng "* && $languages == *" chi_sim "* ]]
}

# macOS brings fonts of every writing.
has_font() {
	[[ $OSTYPE == darwin* || -n $(fc-list "$@" 2>/dev/null) ]]
}

chromium_program() {
	local name
	# The shell has no windows of its own to draw, and takes little more than half the work.
	for name in chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable; do
		command -v "$name" && return
	done
	for name in "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium; do
		[[ -x $name ]] && echo "$name" && return
	done
	return 0
}

# Starts the engine where it is installed and doesn't run.
start_docker() {
	local second
	is_root && command -v dockerd >/dev/null && command -v docker >/dev/null || return 1
	echo "$0: starting dockerd" >&2
	setsid dockerd >/var/log/dockerd.log 2>&1 </dev/null &
	for ((second = 0; second < 60; second++)); do
		docker info >/dev/null 2>&1 && return
		kill -0 $! 2>/dev/null || break
		sleep 1
	done
	echo "$0: dockerd doesn't start: $(tail -n 20 /var/log/dockerd.log)" >&2
	return 1
}

# The first of the mirrors that apt is set up with to have the release $1 of Debian.
mirror_of() {
	local uri
	for uri in $(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | awk '!seen[$0]++'); do
		[[ $uri == http* || $uri == file:* ]] || continue
		if /usr/lib/apt/apt-helper download-file "${uri%/}/dists/$1/Release" "$2" >/dev/null 2>&1 &&
			grep -qx 'Origin: Debian' "$2"; then
			echo "$uri"
			return
		fi
	done
	return 1
}

# The image $1. Where it can't be pulled, one of that name is made from the packages $3 of the Debian release $2, with
# the instructions of a Dockerfile on standard input, and labelled as a stand-in.
provide_image() (
	image=$1 suite=$2 packages=$3 instructions=$(cat)
	docker image inspect "$image" >/dev/null 2>&1 || docker pull -q "$image" 2>/dev/null && return
	may_install || give_up "the image $image can't be pulled, and a stand-in can only be made by root in Debian or Ubuntu"
	provide debootstrap
	work=$(mktemp -d)
	trap 'rm -rf "$work"' EXIT
	mirror=$(mirror_of "$suite" "$work/Release") || { apt-get update -qq && mirror=$(mirror_of "$suite" "$work/Release"); } ||
		give_up "the image $image can't be pulled, and no mirror that apt is set up with has Debian's $suite to make a stand-in"
	echo "$0: $image can't be pulled; making a stand-in of that name from $packages of Debian's $suite ($mirror)"
	# debootstrap fetches by itself, through the proxy that apt is set up with.
	eval "$(apt-config shell http_proxy Acquire::http::Proxy https_proxy Acquire::https::Proxy)"
	[[ -z ${http_proxy:-} ]] || export http_proxy
	[[ -z ${https_proxy:-} ]] || export https_proxy
	# Older versions of debootstrap don't know younger releases by name; all of them are made like sid.
	debootstrap --variant=minbase --include="$packages" "$suite" "$work/root" \
		"$mirror" /usr/share/debootstrap/scripts/sid >"$work/log" 2>&1 ||
		give_up "debootstrap failed: $(tail -n 20 "$work/log")"
	rm -rf "$work"/root/var/{cache/apt,lib/apt/lists,lib/postgresql}/* "$work"/root/tmp/* "$work"/root/usr/share/{doc,man,locale}/*
	tar -C "$work/root" -c . | docker import - "$image" >/dev/null
	# The classic builder, which every engine has and which never looks for a local image elsewhere.
	DOCKER_BUILDKIT=0 docker build -t "$image" - >"$work/log" 2>&1 <<-END ||
		FROM $image
		LABEL io.lectern.stand-in=true
		$instructions
	END
		give_up "docker build failed: $(tail -n 20 "$work/log")"
)
