#!/usr/bin/env bash
# Writes the office's own address into the three files of this folder, and again if it changes.
#
# usage: ./set-address.sh https://survei.kecamatan.example
set -euo pipefail

here="$(dirname "$(readlink -f "$0")")"
address="${1:-}"
address="${address%/}"
address="${address%/kiosk}"
if [[ ! "$address" =~ ^(https?)://([A-Za-z0-9][A-Za-z0-9.-]*(:[0-9]{1,5})?)$ ]]; then
  printf '%s\n' "Tulis alamat survei, misalnya:" "  ./set-address.sh https://survei.kecamatan.example" >&2
  exit 1
fi
address="${address,,}"

# What stands in the files so far is told by the one of them that holds nothing else.
before="$(sed -n 's|.*"startUrl": "\(.*\)/kiosk".*|\1|p' "$here/web-app.json")"
for file in web-app.json management-policy.json fully-settings.json; do
  # The policy's list names the host with a dot in front: this one and none below it.
  sed -i -e "s|$before/kiosk|$address/kiosk|g" -e "s|${before/:\/\//:\/\/.}/kiosk|${address/:\/\//:\/\/.}/kiosk|g" "$here/$file"
done
echo "Selesai: $address/kiosk"
