#!/usr/bin/env bash
# PostgreSQL's programs (14 or later). The platform starts its own private server: no service and no cluster are wanted here.
. "$(dirname "$0")/lib.sh"
. "$here/apt.sh"

found() {
  have initdb && have postgres && return 0
  local bin
  for bin in /usr/lib/postgresql/*/bin; do
    [ -x "$bin/initdb" ] && [ -x "$bin/postgres" ] && return 0
  done
  return 1
}

# Debian's package makes and enables a cluster "main" unless this file says no; afterwards the file is as the package has it.
without_main_cluster() {
  local conf=/etc/postgresql-common/createcluster.conf
  [ -e "$conf" ] && { "$@"; return; }
  as_root mkdir -p /etc/postgresql-common
  echo 'create_main_cluster = false' | as_root tee "$conf" >/dev/null
  local status=0
  "$@" || status=$?
  as_root cp /usr/share/postgresql-common/createcluster.conf "$conf" 2>/dev/null || as_root rm -f "$conf"
  return $status
}

found && exit 0
lock postgres
found && exit 0
without_main_cluster apt_install postgresql ||
  missing "PostgreSQL 14 or later: 'apt-get install postgresql' did not work ($cache/apt.log); install it, or put initdb and postgres on PATH, or set T5_POSTGRES."
found || missing "PostgreSQL's programs initdb and postgres: they were installed but are not under /usr/lib/postgresql/*/bin."
