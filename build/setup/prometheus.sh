#!/usr/bin/env bash
# prometheus and promtool, for the tests of rules and metrics. Unpacked into the cache, so that no service is installed.
. "$(dirname "$0")/lib.sh"
. "$here/private-apt.sh"

have promtool && have prometheus && exit 0
[ -x "$cache/bin/promtool" ] && [ -x "$cache/bin/prometheus" ] && exit 0
unpack bookworm prometheus ||
  missing "prometheus and promtool: put them on PATH (https://prometheus.io/download). The tests of metrics and alert rules will be skipped."
ln -sf "$cache/debian/bookworm/prometheus/usr/bin/"{prometheus,promtool} "$cache/bin/"
