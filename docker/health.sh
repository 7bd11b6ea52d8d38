#!/usr/bin/env bash
# Ends with 0 when Tahqiq serves requests on this machine. The image has no curl, but Bash opens connections by itself.
set -euo pipefail
exec 3<>"/dev/tcp/127.0.0.1/${SERVER_PORT:-8080}"
printf 'GET /api/v1/health HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r -t 5 _ status _ <&3
[ "$status" = 200 ]
