#!/usr/bin/env bash
# All that `make demo` and `make up` need.
. "$(dirname "$0")/lib.sh"
[ -n "${T5_POSTGRES:-}" ] || "$here/postgres.sh"
"$here/dotnet.sh"
