#!/usr/bin/env bash
# Publishes the four programs side by side: artifacts/app/{host,agent,shard,cli}; artifacts/app/t5 calls the last.
. "$(dirname "$0")/lib.sh"
publish() {
  dotnet publish "$repo/src/$1" --no-restore -c "${CONFIGURATION:-Release}" -o "$app/$2" --nologo -v q -m:2
}
echo 'building (a minute or two the first time)' >&2
publish T5Platform.Host host
publish T5Platform.NodeAgent agent
publish T5Platform.Shard shard
publish T5Platform.Cli cli

# By its real place, so that a link to it on PATH will do.
cat >"$app/t5" <<'LAUNCHER'
#!/bin/sh
exec dotnet "$(dirname "$(readlink -f "$0")")/cli/t5.dll" "$@"
LAUNCHER
chmod +x "$app/t5"
