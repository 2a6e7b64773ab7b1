#!/usr/bin/env bash
# `docker compose`, of which the tests use only `config`: no daemon is needed.
. "$(dirname "$0")/lib.sh"
. "$here/private-apt.sh"

have docker && docker compose version >/dev/null 2>&1 && exit 0
[ -x "$cache/bin/docker-compose" ] && exit 0
unpack trixie docker-compose ||
  missing "docker compose 2: install Docker's compose plugin. The test that lets it read docker-compose.yml will be skipped."
found=$(find "$cache/debian/trixie/docker-compose" -name docker-compose -type f -perm -u+x | head -n 1)
[ -n "$found" ] || missing "docker compose 2: Debian trixie's docker-compose no longer carries the program; install Docker's compose plugin."
ln -sf "$found" "$cache/bin/docker-compose"
