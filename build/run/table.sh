#!/usr/bin/env bash
# table.sh T SCALE: one table of the paper at a scale, from nothing to a LaTeX file. Begun again, it goes on where it was.
. "$(dirname "$0")/lib.sh"
table=t${1#t} scale=${2:-cpu-minutes}
if [ "$table" = t ]; then
  echo 'make table: T is not given; T=4 is Table 4 of the paper.' >&2
  exit 2
fi
file=$repo/artifacts/tables/$table-$scale
"$repo/build/run/running.sh" >&2 || {
  "$repo/build/setup/for-demo.sh"
  "$repo/build/run/publish.sh"
  "$repo/build/run/up.sh"
}
t5() { "$app/t5" "$@" --server "$T5_HTTP"; }

# A host that dies is started again while the table is made, as a pod would be. Only when it was found dead twice: `make down` takes the
# file of its pid away within a moment of its end.
keep_up() {
  local dead=
  while sleep 2; do
    if ! [ -s "$pid_file" ] || running_pid >/dev/null; then
      dead=
    elif [ -z "$dead" ]; then
      dead=once
    else
      "$repo/build/run/up.sh" >&2 || true
      dead=
    fi
  done
}
keep_up &
keeper=$!
trap 'kill "$keeper" 2>/dev/null' EXIT

began=$SECONDS
t5 plan "$table" --scale "$scale" --load
t5 study submit "$table" --scale "$scale" --yes --watch
mkdir -p "${file%/*}"
for form in latex:tex html:html markdown:md csv:csv json:json; do
  t5 study table "$table" --scale "$scale" --format "${form%:*}" --output "$file.${form#*:}" --quiet
done
t5 study table "$table" --scale "$scale"
printf '\nTables: %s.{tex,html,md,csv,json}; %s s since it was begun.\n' "$file" "$((SECONDS - began))"
