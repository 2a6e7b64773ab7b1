#!/usr/bin/env bash
# demo.sh PROFILE: the whole demo study on this machine, from set-up to table. T5_STUDY names a study of yours instead.
. "$(dirname "$0")/lib.sh"
profile=${1:-quick}
case $profile in
  quick | hour) ;;
  *) echo "make demo: PROFILE=$profile is unknown; it is quick or hour." >&2; exit 2 ;;
esac
if "$repo/build/run/running.sh" >&2; then exit 1; fi
"$repo/build/setup/for-demo.sh"
"$repo/build/run/publish.sh"
exec dotnet "$host" demo --profile "$profile"
