# shellcheck shell=bash
# Where the published programs and the running platform's files are. Sourced, never run.
set -euo pipefail

repo=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
app=$repo/artifacts/app
host=$app/host/T5Platform.Host.dll
export T5_HOME=${T5_HOME:-$HOME/.t5platform}
export T5_HTTP=${T5_HTTP:-http://127.0.0.1:5080}
export T5_SHARD=${T5_SHARD:-$app/shard/T5Platform.Shard.dll}
pid_file=$T5_HOME/host.pid
log_file=$T5_HOME/host.log

# The process that `make up` started, if it still runs and is still ours: a pid is soon given to another.
running_pid() {
  local pid
  [ -s "$pid_file" ] || return 1
  pid=$(<"$pid_file")
  [ -r "/proc/$pid/cmdline" ] && tr '\0' ' ' <"/proc/$pid/cmdline" | grep -q 'T5Platform\.Host' && echo "$pid"
}

# answers PATH: does T5_HTTP answer 200 there? Bash's own sockets, so that no curl is needed.
answers() {
  local authority=${T5_HTTP#*://} name port line
  authority=${authority%%/*}
  name=${authority%:*} port=${authority##*:}
  [ "$name" = "$authority" ] && port=80
  case $name in '*' | '+' | 0.0.0.0) name=127.0.0.1 ;; esac
  {
    exec 3<>"/dev/tcp/$name/$port" || return 1
    printf 'GET %s HTTP/1.0\r\nHost: %s\r\n\r\n' "$1" "$authority" >&3
    IFS= read -r -t 5 line <&3 || line=
    exec 3>&-
  } 2>/dev/null
  [[ $line == *' 200 '* ]]
}
