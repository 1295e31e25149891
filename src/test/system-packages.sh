#!/usr/bin/env bash
# Makes sure that the programs the integration tests drive are on this machine: Chromium and Firefox for the pages,
# Node and npm for Lighthouse, poppler's pdftotext and pdftoppm and LibreOffice's Calc for the documents, MariaDB for the store, Caddy and
# wget for the proxy of docker-compose.yml, Pebble as the authority that gives it a certificate, openssl and certutil for HTTPS,
# shellcheck, pgrep and systemd's tools for kiosk-config and, when asked for "mysqld", the two libraries it loads.
# As root on Debian or Ubuntu it installs what is missing; elsewhere it prints the command to type and fails.
#
# usage: system-packages.sh [docker|mysqld]
set -euo pipefail
PATH="$PATH:/usr/sbin:/sbin" # where ldconfig lives, for users whose PATH leaves it out

mysql_server="${1:-docker}"

has_command() { command -v "$1" >/dev/null 2>&1; }

# Asks the dynamic linker rather than the package list, so that the answer holds on any Linux.
# grep reads to the end (no -q): leaving early would break the pipe, which counts as a failure here.
has_library() { ldconfig -p | grep -F "$1" >/dev/null; }

# Debian 13 and Ubuntu 24.04 renamed libaio1; "show" answers for packages that exist, not for mere mentions.
libaio_package() {
  if apt-cache show libaio1t64 >/dev/null 2>&1; then echo libaio1t64; else echo libaio1; fi
}

missing() {
  has_command chromium || has_command chromium-browser || echo chromium
  has_command firefox-esr || has_command firefox || echo firefox-esr
  # One by one: where Node comes from its makers it brings npm along, and Debian's npm would not go with it.
  has_command node || echo nodejs
  has_command npm || echo npm
  { has_command pdftotext && has_command pdftoppm; } || echo poppler-utils
  has_command soffice || echo libreoffice-calc
  # The programs alone: the package mariadb-server would start a server of the machine's own.
  has_command mariadbd || echo mariadb-server-core
  has_command my_print_defaults || echo mariadb-client-core
  has_command caddy || echo caddy
  has_command wget || echo wget
  has_command pebble || echo pebble
  has_command openssl || echo openssl
  has_command certutil || echo libnss3-tools
  has_command shellcheck || echo shellcheck
  has_command pgrep || echo procps
  { has_command systemd-analyze && has_command systemd-sysusers; } || echo systemd
  if [[ "$mysql_server" == mysqld ]]; then
    has_library libaio.so.1 || libaio_package
    has_library libnuma.so.1 || echo libnuma1
  fi
}

mapfile -t packages < <(missing)

if ((${#packages[@]} > 0)) && ((EUID == 0)) && has_command apt-get; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get -qq update
  mapfile -t packages < <(missing) # again: only now is it known which name libaio has here
  echo "Installing for the integration tests: ${packages[*]}"
  # The tests start their own Caddy; the one that Debian's package would start on port 80 nobody has asked for.
  if [[ " ${packages[*]} " == *" caddy "* && -d /run/systemd/system ]]; then
    systemctl mask --quiet caddy caddy-api
  fi
  apt-get -qq install --yes --no-install-recommends "${packages[@]}" >/dev/null
  mapfile -t packages < <(missing)
fi

if ((${#packages[@]} > 0)); then
  {
    echo "The integration tests need these Debian packages: ${packages[*]}. Type"
    echo "  sudo apt-get update && sudo apt-get install --yes --no-install-recommends ${packages[*]}"
    echo "or leave those tests out with: mvn verify -DskipITs"
  } >&2
  exit 1
fi

echo "System packages for the integration tests: all here."
