#!/usr/bin/env bash
# Says so when the platform already runs here; status 1 when it does not. Its files must not be replaced under it.
. "$(dirname "$0")/lib.sh"
pid=$(running_pid) || exit 1
echo "T5Platform already runs: $T5_HTTP (process $pid); 'make down' stops it."
