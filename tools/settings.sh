# Sourced by the scripts of this folder: where things are kept, and how a script gives up.
set -euo pipefail

TOOLS="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
CACHE="${CLICKKLOUDY_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/clickkloudy}"
LOGS="$CACHE/logs"
mkdir -p "$CACHE/bin" "$LOGS"

# Stops with one sentence that says what is missing and what to do.
stop() {
  echo "$*" >&2
  exit 1
}

# needs COMMAND SENTENCE: stops unless the command can be found.
needs() {
  command -v "$1" >/dev/null 2>&1 || stop "$2"
}

# Runs a command with its output in a log; on failure shows the log's ends and where it is.
logged() {
  local log="$LOGS/$1.log"
  shift
  if ! "$@" >"$log" 2>&1 </dev/null; then
    head -n 8 "$log" >&2
    [ "$(wc -l <"$log")" -le 8 ] || tail -n +9 "$log" | tail -n 20 >&2
    stop "\`$*\` failed; the whole log is $log"
  fi
}

# Holds a lock of the given name until this script ends, so that two runs do not build the same thing at once.
alone() {
  exec 9>"$CACHE/$1.lock"
  if ! flock --nonblock 9; then
    echo "waiting for another run that prepares $1" >&2
    flock 9
  fi
}

# fingerprint FILE...: a short name for what these files say.
fingerprint() {
  cat "$@" | sha256sum | cut -c1-16
}

# Puts a name for an executable into the cache's bin folder, where tests look when the environment names none.
offer() {
  ln -sfn "$2" "$CACHE/bin/$1"
}
