#!/usr/bin/env bash
# Starts the platform behind the terminal, waits until it is ready, and says where it is.
. "$(dirname "$0")/lib.sh"
mkdir -p "$T5_HOME"

if "$repo/build/run/running.sh"; then exit 0; fi
if answers /healthz; then
  echo "make up: something else already answers at $T5_HTTP; stop it, or set T5_HTTP to another address." >&2
  exit 1
fi

# Its own session, so that a Ctrl-C meant for the terminal does not reach it; no inherited pipe.
setsid dotnet "$host" up >>"$log_file" 2>&1 </dev/null &
pid=$!
echo "$pid" >"$pid_file"

for ((second = 0; second < ${T5_UP_TIMEOUT:-120}; second++)); do
  if answers /readyz; then
    printf 'T5Platform is ready: %s\n  log   %s\n  data  %s\n  stop  make down\n' "$T5_HTTP" "$log_file" "$T5_HOME"
    exit 0
  fi
  kill -0 "$pid" 2>/dev/null || break
  sleep 1
done

if kill -0 "$pid" 2>/dev/null; then
  echo "make up: not ready after $second s; it goes on starting, its log is $log_file, 'make down' stops it. The last lines:" >&2
else
  rm -f "$pid_file"
  echo "make up: the host ended before it was ready. The last lines of $log_file:" >&2
fi
tail -n 20 "$log_file" >&2
exit 1
