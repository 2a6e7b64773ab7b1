#!/usr/bin/env bash
# Stops what `make up` started: politely, and after a minute by force.
. "$(dirname "$0")/lib.sh"
if ! pid=$(running_pid); then
  rm -f "$pid_file"
  echo 'T5Platform is not running.'
  exit 0
fi
kill -TERM "$pid"
for ((tenth = 0; tenth < 10 * ${T5_DOWN_TIMEOUT:-60}; tenth++)); do
  if ! running_pid >/dev/null; then
    rm -f "$pid_file"
    echo 'T5Platform has stopped.'
    exit 0
  fi
  sleep 0.1
done
kill -KILL "$pid" 2>/dev/null || true
rm -f "$pid_file"
echo "make down: process $pid did not stop within ${T5_DOWN_TIMEOUT:-60} s and was killed; see $log_file." >&2
exit 1
