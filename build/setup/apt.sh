# shellcheck shell=bash
# Installing on the system with apt, without starting any service. Sourced after lib.sh.

policy=/usr/sbin/policy-rc.d

# Debian's own switch: while this file exits 101, packages install without starting their services.
forbid_services() {
  [ -e "$policy" ] && return 0
  printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
  as_root chmod 755 "$policy"
  trap 'as_root rm -f "$policy"' EXIT
}

apt_install() {
  have apt-get || return 1
  as_root true || return 1
  forbid_services
  say "installing with apt: $* (log: $cache/apt.log)"
  local install=(as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 install -y --no-install-recommends "$@")
  "${install[@]}" >"$cache/apt.log" 2>&1 && return 0
  as_root apt-get -o DPkg::Lock::Timeout=120 update >>"$cache/apt.log" 2>&1 || true
  "${install[@]}" >>"$cache/apt.log" 2>&1
}
