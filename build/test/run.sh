#!/usr/bin/env bash
# Builds, runs every test project of the solution to its end, whatever fails, and reports from what was really written.
set -euo pipefail
repo=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$repo"

results=$repo/artifacts/tests
configuration=${CONFIGURATION:-Release}
export T5_TOOLS=${T5_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/t5platform}
export configuration results

# Line coverage costs time: only where a limit is set (coverage-limits.txt).
measured='Data|Scheduling|Grains'
# Whole machines and browsers: alone, after the others.
alone='EndToEnd|Web'

print_counts() { [ "${T5_COUNTS:-now}" = later ] || cat "$results/counts.txt"; }

fail_early() {
  mkdir -p "$results"
  echo "make test: $1" >&2
  echo '0 passed, 1 failed, 0 skipped' >"$results/counts.txt"
  print_counts
  exit 1
}

# one PROJECT: its results and its exit status in a folder of its own.
one() {
  local name=$1 out=$results/$1 status=0 options=()
  mkdir -p "$out"
  [[ $name =~ $2 ]] && options=(--collect 'XPlat Code Coverage' --settings build/test/coverage.runsettings)
  timeout -k 10 "${T5_TEST_TIMEOUT:-1800}" dotnet test "tests/$name" --no-build --nologo -c "$configuration" \
    --logger "trx;LogFileName=$name.trx" --results-directory "$out" \
    --blame-hang-timeout "${T5_TEST_HANG:-12m}" --blame-hang-dump-type none \
    "${options[@]}" >"$out/output.log" 2>&1 </dev/null || status=$?
  echo "$status" >"$out/exit"
  printf '  %-38s %s\n' "$name" "$([ "$status" = 0 ] && echo done || echo "status $status, log $out/output.log")"
}
export -f one

rm -rf "$results"
build/setup/for-test.sh || fail_early 'a prerequisite is missing (see above).'
echo 'building'
dotnet build T5Platform.sln --no-restore -c "$configuration" -m:2 --nologo -v q -clp:NoSummary || fail_early 'the build failed (see above).'
# Every test process of this run may use these, wherever it looks: the tools come last on PATH.
export PATH=$PATH:$T5_TOOLS/bin

# tests\T5Platform.X.Tests\… as the solution lists them.
projects=$(grep -o 'T5Platform\.[A-Za-z]*\.Tests\.csproj' T5Platform.sln | sed 's/\.csproj$//' | sort -u)
echo 'testing'
grep -vE "$alone" <<<"$projects" | xargs -P 2 -I{} bash -c 'one "$@"' _ {} "$measured"
grep -E "$alone" <<<"$projects" | xargs -P 1 -I{} bash -c 'one "$@"' _ {} "$measured"

status=0
dotnet run --project build/test/TestReport -c "$configuration" -- "$results" "$repo" || status=$?
[ -s "$results/counts.txt" ] || fail_early 'the report could not be made (see above).'
print_counts
exit "$status"
