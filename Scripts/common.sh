# What make-sample and run-tests share. To be sourced, from the top folder of the project.

# A heading that is easy to find in a long log.
heading() { printf '\n=== %s ===\n' "$1"; }

# Says what is wrong and what to do about it, and stops.
stop() {
    printf '%s\n' "$@" >&2
    exit 1
}

# Stops unless a Swift that can build the project is here. The oldest is the one that Package.swift names.
need_swift() {
    command -v swift >/dev/null ||
        stop "Swift is not here. See https://www.swift.org/install/linux/ for Debian, then run this again."
    local needed found
    needed=$(sed -n '1s/.*swift-tools-version: *\([0-9.]*\).*/\1/p' Package.swift)
    found=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/\1/p' | head -n 1)
    [ -n "$found" ] || stop "“swift --version” does not say which Swift this is."
    [ "$(printf '%s\n%s\n' "$needed" "$found" | sort -V | head -n 1)" = "$needed" ] ||
        stop "Swift $found is too old: the project needs $needed or newer. See https://www.swift.org/install/linux/"
    echo "Swift $found"
}

# The Debian packages, of those named, that are not installed.
missing_packages() {
    local package
    for package in "$@"; do
        dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed ||
            printf '%s ' "$package"
    done
}

# Installs the Debian packages named, as far as they are missing; says which if it may not.
need_packages() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        echo "This is not Debian: have what these packages hold ready yourself: $*" >&2
        return 0
    fi
    local missing as_root=()
    read -ra missing <<<"$(missing_packages "$@")"
    [ "${#missing[@]}" -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
            as_root=(sudo)
        else
            echo "These Debian packages are missing, and only root may install them. Run as root:" >&2
            echo "    apt-get install ${missing[*]}" >&2
            return 1
        fi
    fi
    echo "Installing ${missing[*]}"
    local install=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends)
    # The first try fails if the lists of packages are missing or old.
    if [ -z "$(find /var/lib/apt/lists -name '*_Packages*' -print -quit 2>/dev/null)" ] ||
        ! "${install[@]}" "${missing[@]}" </dev/null; then
        "${as_root[@]}" apt-get update --quiet && "${install[@]}" "${missing[@]}" </dev/null || return 1
    fi
}

# What the program is built from.
BUILD_PACKAGES=(libcmark-gfm-dev libcmark-gfm-extensions-dev libxslt1-dev libgcrypt20-dev libyaml-dev libminizip-dev
    liblouis-dev liblouis-data libfreetype-dev pkg-config)

# What paper needs beside the program: Typst, in a Python of its own in .venv-press, and fonts. Without it everything else is
# made, so that a machine that cannot have it is no reason to stop.
PAPER_PACKAGES=(python3 python3-venv fonts-liberation2 fonts-noto-core fonts-symbola)
TYPST=typst==0.15.0
need_paper() {
    need_packages "${PAPER_PACKAGES[@]}" || return 1
    [ "$(cat .venv-press/caresheaf-has 2>/dev/null)" = "$TYPST" ] && return 0
    rm -rf .venv-press
    # Debian's own Python, since another may go away.
    local python=/usr/bin/python3
    [ -x "$python" ] || python=python3
    "$python" -m venv .venv-press &&
        .venv-press/bin/pip install --quiet --disable-pip-version-check --no-input --no-deps "$TYPST" &&
        echo "$TYPST" >.venv-press/caresheaf-has
}

# How the program is built for use: with Swift's own library inside, so that it runs where Swift is not installed. The
# linker that comes with Swift packs the relocations, of which there are 43,000: a megabyte less to read and to keep
# in memory (Debian 12's glibc, 2.36, is the first that unpacks them). It also leaves out each function that nothing
# calls, for which every one has to be a section of its own, and none be offered to others: an eighth of the program.
RELEASE=(--configuration release --static-swift-stdlib -Xswiftc -cross-module-optimization
    -Xswiftc -Xfrontend -Xswiftc -function-sections -Xlinker --no-export-dynamic
    -Xswiftc -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs)
