# Sourced by the scripts beside it: provides what they need and the machine lacks, where they may.

give_up() {
	echo "$0: $1" >&2
	exit 1
}

# Build servers are ours to change; on any other machine its owner decides.
may_install() {
	[[ ${CI:-} == true && $(id -u) == 0 ]] && command -v apt-get >/dev/null
}

install() {
	echo "$0: installing $* with apt-get"
	apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# Tesseract with English and Chinese, and a font to draw pages with that it is tried on.
provide_tesseract() {
	local languages packages=()
	languages=" $(tesseract --list-langs 2>/dev/null | xargs) " || true
	[[ $languages == *" eng "* ]] || packages+=(tesseract-ocr)
	[[ $languages == *" chi_sim "* ]] || packages+=(tesseract-ocr-chi-sim)
	if ((${#packages[@]} > 0)); then
		may_install || give_up "this needs Tesseract with the languages eng and chi_sim (Debian: apt install ${packages[*]})"
		install "${packages[@]}"
	fi
	command -v fc-list >/dev/null || { may_install && install fontconfig; } || give_up "this needs fontconfig"
	provide_chinese_font
}

provide_chinese_font() {
	[[ -n $(fc-list :lang=zh family) ]] && return
	may_install || give_up "this needs a font with Chinese characters (Debian: apt install fonts-wqy-zenhei)"
	install fonts-wqy-zenhei
}

# Prints the program of a Chromium that shows Chinese, on standard output; everything else it says goes elsewhere.
provide_chromium() {
	local program
	if [[ -z $(chromium_program) ]]; then
		may_install || give_up "the browser suite needs Chromium or Chrome; install one (Debian: apt install chromium)"
		install chromium >&2
	fi
	program=$(chromium_program)
	[[ -n $program ]] || give_up "Chromium was installed but is not on the path"
	if command -v fc-list >/dev/null; then
		provide_chinese_font >&2
	fi
	echo "$program"
}

chromium_program() {
	local name
	for name in chromium chromium-browser google-chrome google-chrome-stable; do
		command -v "$name" && return
	done
	for name in "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium; do
		[[ -x $name ]] && echo "$name" && return
	done
	return 0
}

# A running Docker engine.
provide_docker() {
	local second
	docker info >/dev/null 2>&1 && return
	may_install || give_up "this needs a running Docker engine (docs.docker.com/engine/install), reachable for $(id -un)"
	command -v dockerd >/dev/null || install docker.io
	echo "$0: starting dockerd"
	setsid dockerd >/var/log/dockerd.log 2>&1 </dev/null &
	for ((second = 0; second < 60; second++)); do
		docker info >/dev/null 2>&1 && return
		sleep 1
	done
	give_up "dockerd doesn't start: $(tail -n 20 /var/log/dockerd.log)"
}

# The image $1. Where it can't be pulled, one of that name is made from the packages $3 of the Debian release $2, with
# the instructions of a Dockerfile on standard input, and labelled as a stand-in.
provide_image() (
	local image=$1 suite=$2 packages=$3 instructions work
	instructions=$(cat)
	docker image inspect "$image" >/dev/null 2>&1 || docker pull -q "$image" 2>/dev/null && return
	command -v debootstrap >/dev/null || { may_install && install debootstrap; } ||
		give_up "$image can't be pulled, and making a stand-in takes debootstrap"
	[[ $(id -u) == 0 ]] || give_up "$image can't be pulled, and only root can make a stand-in (debootstrap)"
	echo "$0: $image can't be pulled; making a stand-in of that name from Debian's $packages ($suite)"
	work=$(mktemp -d)
	trap 'rm -rf "$work"' EXIT
	# Older versions of debootstrap don't know younger releases by name; all of them are made like sid.
	debootstrap --variant=minbase --include="$packages" "$suite" "$work/root" \
		http://deb.debian.org/debian /usr/share/debootstrap/scripts/sid >"$work/log" 2>&1 ||
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
