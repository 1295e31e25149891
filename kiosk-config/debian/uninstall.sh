#!/usr/bin/env bash
# Takes away what install.sh brought. The profile stays unless --purge is given: answers of residents may wait in it.
#
# usage: sudo ./uninstall.sh [--purge] [--root FOLDER]
set -euo pipefail

name=suara-loket-kiosk
purge=no root=""
while (($# > 0)); do
  case "$1" in
    --purge) purge=yes ;;
    --root)
      root="${2:?}"
      root="${root%/}"
      shift
      ;;
    *)
      printf '%s\n' "Pilihan tidak dikenal: $1" "Unknown option: $1" >&2
      exit 1
      ;;
  esac
  shift
done

if [[ -z "$root" ]]; then
  if ((EUID != 0)); then
    printf '%s\n' "Jalankan dengan sudo." "Type sudo before it." >&2
    exit 1
  fi
  systemctl stop "$name.service" "$name-restart.timer" 2>/dev/null || true
fi

units="$root/etc/systemd/system"
if [[ -e "$root/etc/$name/former-default-target" ]]; then
  former="$(<"$root/etc/$name/former-default-target")"
  if [[ -n "$former" ]]; then
    ln -sfn "$former" "$units/default.target"
  else
    rm -f "$units/default.target"
  fi
fi
for target in sleep suspend hibernate hybrid-sleep; do
  # Only what is masked: a file that somebody else put there stays.
  if [[ "$(readlink "$units/$target.target" || true)" == /dev/null ]]; then
    rm "$units/$target.target"
  fi
done
rm -f "$units/multi-user.target.wants/$name.service" "$units/timers.target.wants/$name-restart.timer" \
  "$units/$name.service" "$units/$name-restart.service" "$units/$name-restart.timer" \
  "$root/etc/systemd/logind.conf.d/$name.conf" \
  "$root/etc/chromium/policies/managed/suara-loket"{,-authority,-origin}.json
rm -rf "$root/etc/${name:?}" "$root/usr/local/lib/$name"

home="$root/var/lib/$name"
if [[ "$purge" == yes ]]; then
  rm -rf "$home" "$root/etc/sysusers.d/$name.conf"
  userdel ${root:+--prefix "$root"} "$name" 2>/dev/null || true
  echo "Selesai. Profil beserta jawaban yang belum terkirim sudah dihapus."
else
  echo "Selesai. Profil tetap ada di $home: jawaban yang belum terkirim tidak hilang."
  echo "Untuk menghapusnya juga: sudo ./uninstall.sh --purge"
fi

if [[ -z "$root" ]]; then
  systemctl daemon-reload
  systemctl try-reload-or-restart systemd-logind.service
  echo "Nyalakan ulang komputer agar tampilan semula kembali."
fi
