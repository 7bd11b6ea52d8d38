#!/usr/bin/env bash
# Lays the jar out for a quick start: its libraries beside it, and an AOT cache (JEP 514) of what a first start and a first
# page load. Usage: prepare.sh TAHQIQ.JAR FOLDER. The Dockerfile calls it; so may you, for a service without Docker.
# The cache holds for the very JDK, flags and folder that it was made with; where one differs, Java starts without it.
set -euo pipefail
jar=$1
folder=$2
port=${TRAINING_PORT:-18080}

java -Djarmode=tools -jar "$jar" extract --force --destination "$folder"
[ "${jar##*/}" = tahqiq.jar ] || mv -f "$folder/${jar##*/}" "$folder/tahqiq.jar"

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT

get() {
  exec 3<>"/dev/tcp/127.0.0.1/$port" || return
  printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$1" >&3
  timeout 20 head -1 <&3 | grep -q "$2"
  exec 3>&-
}

# The same flags as in the Dockerfile's ENTRYPOINT.
TAHQIQ_HOME=$home SERVER_ADDRESS=127.0.0.1 SERVER_PORT=$port \
  java -XX:+UseSerialGC -XX:AOTCacheOutput="$folder/tahqiq.aot" -jar "$folder/tahqiq.jar" >"$home/training.log" 2>&1 &
training=$!
for _ in $(seq 120); do
  kill -0 $training 2>/dev/null || { cat "$home/training.log" >&2; exit 1; }
  get /api/v1/health 200 2>/dev/null && break
  sleep 1
done
get /api/v1/health 200
get /login 200
kill -TERM $training
wait $training || [ $? -eq 143 ]
test -s "$folder/tahqiq.aot"
