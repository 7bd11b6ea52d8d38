#!/usr/bin/env bash
# Lays the jar out for a quick start: its libraries beside it, and an AOT cache (JEP 483, 514) of what a first start and a first page
# load. Usage: prepare.sh JAR FOLDER, or without arguments for the folder that this script was laid into. What is there already and fits
# this jar and this Java stays. No cache (Java before 25, or one that cannot be made) is no failure: launch.sh starts without.
set -euo pipefail
from=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}
OLDEST_JAVA=25

say() { printf 'tahqiq: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

lay_out() {
  local jar=$1 each
  # Only what this script made is taken away.
  [ -f "$folder/laid-out" ] || [ -z "$(ls -A "$folder" 2>/dev/null)" ] || fail "$folder holds something else; give a folder of its own."
  rm -rf "$folder/lib" "$folder"/tahqiq.* "$folder/laid-out"
  mkdir -p "$folder"
  touch "$folder/laid-out"
  "$home/bin/java" -Djarmode=tools -jar "$jar" extract --force --destination "$folder"
  [ "${jar##*/}" = tahqiq.jar ] || mv "$folder/${jar##*/}" "$folder/tahqiq.jar"
  for each in prepare launch health backup; do
    install -m 755 "$from/$each.sh" "$folder/$each.sh"
  done
  of_jar "$jar" >"$folder/laid-out"
}

# Its time says nothing: builds that can be repeated give all of them the same.
of_jar() { cksum <"$1"; }

# GET on loopback; ends with 1 when the answer is not 200.
get() {
  local status
  exec 3<>"/dev/tcp/127.0.0.1/$1"
  printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3
  read -r -t 60 _ status _ <&3
  cat <&3 >/dev/null
  exec 3>&-
  [ "$status" = 200 ]
}

# Becomes the shipped start, with nothing of this installation in sight: its settings, its data and its port are left alone.
start() {
  cd "$scratch"
  exec env -i PATH="$PATH" LANG="${LANG:-C.UTF-8}" JAVA_HOME="$home" JAVA_TOOL_OPTIONS="$1" \
    TAHQIQ_HOME="$scratch/home" SERVER_ADDRESS=127.0.0.1 SERVER_PORT=0 "$folder/launch.sh"
}

# In two steps, the second after the first has ended: a small machine has no room for two Javas.
train() {
  local port='' configuration="'-XX:AOTConfiguration=$scratch/tahqiq.aotconf'"
  start "-XX:AOTMode=record $configuration" &
  training=$!
  trap 'kill -9 $training 2>/dev/null || true' EXIT
  while [ -z "$port" ] && kill -0 $training; do
    sleep .2
    port=$(sed -n 's/.*Tomcat started on port \([0-9]*\).*/\1/p' "$scratch/log")
  done
  get "$port" /api/v1/health
  get "$port" /login
  # what the browser asks for next: the page is built
  get "$port" '/login?v-r=init&location=login&query='
  kill $training
  wait $training || [ $? -eq 143 ]
  (start "-XX:AOTMode=create $configuration '-XX:AOTCache=$scratch/tahqiq.aot'")
  mv "$scratch/tahqiq.aot" "$folder/tahqiq.aot"
}

usage() { fail "Usage: prepare.sh [JAR FOLDER]"; }

if [ $# -eq 2 ]; then
  folder=$2
  [ "$(cat "$folder/laid-out" 2>/dev/null)" = "$(of_jar "$1")" ] || lay_out "$1"
  folder=$(cd "$folder" && pwd)
else
  [ $# -eq 0 ] && [ -f "$from/laid-out" ] || usage
  folder=$from
fi

if ! cmp -s "$home/release" "$folder/tahqiq.aot.java"; then
  rm -f "$folder"/tahqiq.aot*
  java=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release" 2>/dev/null || true)
  if [ "${java:-0}" -ge $OLDEST_JAVA ]; then
    say "Preparing quick starts, once for this build and this Java; this takes a minute or two …"
    scratch=$(mktemp -d)
    trap 'rm -rf "$scratch"' EXIT
    # Not as a condition, in which Bash would go on after what fails.
    train >"$scratch/log" 2>&1 &
    wait $! || { say "No AOT cache could be made, so starts are slower:"; grep -v '\[aot\]' "$scratch/log" | tail -20 >&2 || true; }
  fi
  # Written in any case: what fails once is not tried at each start.
  cat "$home/release" >"$folder/tahqiq.aot.java" 2>/dev/null || true
fi
