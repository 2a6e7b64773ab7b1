# shellcheck shell=bash
# Unpacks a Debian package into the cache: nothing is installed, no root is needed, and the suite may be another than the
# machine's own. Sourced after lib.sh.

sources=(/etc/apt/sources.list.d/*.sources /etc/apt/sources.list /etc/apt/sources.list.d/*.list)

# The machine's own Debian mirror, from either format of its sources.
debian_mirror() {
  awk '$1 == "URIs:" && $2 ~ /\/debian\/?$/ { print $2; exit }
       $1 == "deb" { for (i = 2; i <= NF; i++) if ($i ~ /^https?:.*\/debian\/?$/) { print $i; exit } }' \
    $(ls "${sources[@]}" 2>/dev/null) /dev/null
}

private_apt_options() {
  local root=$1
  options=(-o "Dir::Etc::SourceList=/dev/null" -o "Dir::Etc::SourceParts=$root/sources" -o "Dir::State::Lists=$root/lists"
    -o "Dir::Cache=$root/cache" -o "APT::Sandbox::User=$(id -un)" -o "APT::Get::List-Cleanup=0" -o "Acquire::Languages=none")
}

# unpack SUITE PACKAGE: leaves it under $cache/debian/SUITE/PACKAGE; silent when it is there already.
unpack() {
  local suite=$1 package=$2 root=$cache/apt/$1 target=$cache/debian/$1/$2 mirror
  [ -d "$target" ] && return 0
  have apt-get && have dpkg || return 1
  lock "apt-$suite"
  [ -d "$target" ] && return 0
  mirror=$(debian_mirror)
  [ -n "$mirror" ] || return 1
  mkdir -p "$root"/{sources,lists/partial,cache/archives/partial,download} "$(dirname "$target")"
  printf 'Types: deb\nURIs: %s\nSuites: %s\nComponents: main\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\n' \
    "$mirror" "$suite" >"$root/sources/$suite.sources"
  local options
  private_apt_options "$root"
  say "unpacking $package from Debian $suite into $target (log: $root/log)"
  if ! (cd "$root/download" && rm -f "${package}"_*.deb && apt-get "${options[@]}" download "$package") >"$root/log" 2>&1; then
    apt-get "${options[@]}" update >>"$root/log" 2>&1 || return 1
    (cd "$root/download" && apt-get "${options[@]}" download "$package") >>"$root/log" 2>&1 || return 1
  fi
  rm -rf "$target.part"
  dpkg -x "$root/download/${package}"_*.deb "$target.part"
  rm -f "$root/download/${package}"_*.deb
  mv "$target.part" "$target"
}
