#!/usr/bin/env bash
# Has the server that runs on this machine make a backup, and waits until it is proved. Usage: backup.sh [FILE]: where to copy it to; it is
# in TAHQIQ_HOME/backups in any case. TAHQIQ_TOKEN is an admin's, with the scope admin.
set -euo pipefail
to=${1:-}
api=/api/v1
port=${SERVER_PORT:-8080}

say() { printf 'tahqiq: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# One request; the answer goes to standard output, and other than success ends with 1. HTTP/1.0 needs no program: an answer ends with its
# connection. The token is in no argument, which every user of the machine could see.
ask() {
  local status line length='' to=${3:-/dev/stdout}
  exec 3<>"/dev/tcp/127.0.0.1/$port" || return
  printf '%s %s HTTP/1.0\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Length: 0\r\n\r\n' "$1" "$2" "$TAHQIQ_TOKEN" >&3
  read -r _ status _ <&3
  while IFS= read -r line <&3 && line=${line%$'\r'} && [ -n "$line" ]; do
    case $line in [Cc]ontent-[Ll]ength:*) length=${line##*[: ]} ;; esac
  done
  cat <&3 >"$to"
  exec 3>&-
  # A file whose server ended on the way looks whole.
  [[ $status = 2?? ]] && { [ "$to" = /dev/stdout ] || [ "$(wc -c <"$to")" -eq "$length" ]; }
}

# The words of an answer, without a tool that reads JSON: names and states hold no quotes.
answer() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"; }

[ -n "${TAHQIQ_TOKEN:-}" ] || fail "TAHQIQ_TOKEN is missing: an admin's token with the scope admin."
[ -z "$to" ] || [ ! -e "$to" ] || fail "$to is there; it is not written over."
folder=$(dirname -- "$to") # of nothing it is the present one
[ -z "$to" ] || { [ -d "$folder" ] && [ -w "$folder" ]; } || fail "The folder $folder is not there, or nothing can be written into it."
# Bash names a file that nobody knows, /dev/tcp/…, when nothing listens.
(exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null \
  || fail "No server answers at port $port of this machine. If it listens at another, name it: SERVER_PORT=…"
said=$(ask POST $api/backups) || fail "The server refused: $said"
job=$(answer id <<<"$said")
state=WAITING
while [ "$state" = WAITING ] || [ "$state" = RUNNING ]; do
  sleep 1
  said=$(ask GET "$api/jobs/$job") || fail "The server does not tell what came of it: $said"
  state=$(sed 's/"result":.*//' <<<"$said" | answer state)
done
[ "$state" = DONE ] || fail "The backup was not made: $said"
case $said in *'"problem":"'*) fail "The backup does not come back whole: $said" ;; esac
name=$(sed 's/.*"result"://' <<<"$said" | answer name)
if [ -n "$to" ]; then
  (umask 077 && ask GET "$api/backups/$name" "$to.part") || { rm -f "$to.part"; fail "The backup $name was not copied whole."; }
  mv "$to.part" "$to"
fi
say "The backup is whole, and was restored to prove it: ${to:-$name}"
