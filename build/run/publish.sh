#!/usr/bin/env bash
# Publishes the three programs side by side: artifacts/app/{host,agent,shard}.
. "$(dirname "$0")/lib.sh"
publish() {
  dotnet publish "$repo/src/$1" --no-restore -c "${CONFIGURATION:-Release}" -o "$app/$2" --nologo -v q -m:2 \
    -p:CreateHardLinksForPublishFilesIfPossible=true
}
echo 'building (a minute or two the first time)' >&2
publish T5Platform.Host host
publish T5Platform.NodeAgent agent
publish T5Platform.Shard shard
