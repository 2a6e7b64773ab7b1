# shellcheck shell=bash
# What every prerequisite installer shares. Sourced, never run.
set -euo pipefail

repo=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cache=${T5_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/t5platform}
here=$repo/build/setup
mkdir -p "$cache/bin"

say() { printf 'setup: %s\n' "$*" >&2; }

# One sentence: what is missing, and how to get it. Status 3 means "cannot be had here".
missing() {
  printf 'setup: MISSING %s\n' "$*" >&2
  exit 3
}

have() { command -v "$1" >/dev/null 2>&1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif have sudo; then sudo -n true 2>/dev/null || say "sudo may ask for your password to run: $*"; sudo "$@"
  else return 1
  fi
}

# Two setups at once on one machine must not fetch the same thing twice.
lock() {
  exec 9>"$cache/$1.lock"
  flock 9
}
