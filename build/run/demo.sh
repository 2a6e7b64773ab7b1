#!/usr/bin/env bash
# demo.sh PROFILE: the whole demo study on this machine.
. "$(dirname "$0")/lib.sh"
profile=${1:-quick}
case $profile in
  quick | hour) ;;
  *) echo "make demo: PROFILE=$profile is unknown; it is quick or hour." >&2; exit 2 ;;
esac
if pid=$(running_pid); then
  echo "make demo: the platform already runs here (process $pid, $T5_HTTP); 'make down' stops it." >&2
  exit 1
fi
exec dotnet "$host" demo --profile "$profile"
