# Shared by the scripts: where the project is, what has to be installed, how to speak.
# shellcheck shell=bash

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

say() { printf '%s\n' "$*"; }
fail() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}

# Installs those of the named Debian packages that are missing, and says so.
need() {
  local package missing=()
  for package in "$@"; do
    [[ $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) == *"ok installed"* ]] ||
      missing+=("$package")
  done
  [[ ${#missing[@]} -gt 0 ]] || return 0
  command -v apt-get >/dev/null || fail "please install: ${missing[*]}"
  local root=()
  if [[ $(id -u) != 0 ]]; then
    command -v sudo >/dev/null || fail "as root, install: ${missing[*]}"
    root=(sudo)
  fi
  say "Installing ${missing[*]} (apt-get) …"
  "${root[@]}" apt-get update -qq >/dev/null || say "apt-get update failed; trying with the lists there are"
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
    fail "apt-get could not install: ${missing[*]}"
}

# What every build needs.
need_to_build() {
  command -v swift >/dev/null || fail "Swift is missing; install 6.2 or newer from swift.org"
  need libsqlite3-dev libpq-dev zlib1g-dev pkg-config
}

# A Python environment of the project's own, made again when its list of packages changes.
need_python() {
  local list=$project/Tests/browser/requirements.txt stamp=$project/.venv/.made-from
  if ! cmp -s "$list" "$stamp"; then
    python3 -c 'import ensurepip, venv' 2>/dev/null || need python3-venv
    say "Making .venv with $(grep -c '==' "$list") pinned Python packages …"
    rm -rf "$project/.venv"
    python3 -m venv "$project/.venv"
    "$project/.venv/bin/pip" install --quiet --disable-pip-version-check -r "$list"
    cp "$list" "$stamp"
  fi
}

# A port that nobody uses.
free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}
