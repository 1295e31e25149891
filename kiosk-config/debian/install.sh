#!/usr/bin/env bash
# Turns a computer with Debian or Raspberry Pi OS into a survey kiosk. Type it again to change the address or to mend
# something; what is right already stays as it is. uninstall.sh takes it away again.
#
# usage: sudo ./install.sh ADDRESS [--code CODE] [--authority FILE] [--trust-origin] [--restart-at HH:MM] [--root FOLDER]
#
#   ADDRESS          of the service, without /kiosk: https://survei.kecamatan.example
#   --code CODE      the eight signs that staff made for this tablet; needs no keyboard then
#   --authority FILE trusts the office's own certificate authority (PEM)
#   --trust-origin   treats this one http:// address as if it were https://, in a network that is the office's own
#   --restart-at     when the browser starts afresh every night; 03:30 without it
#   --root FOLDER    writes below FOLDER and starts nothing, to look at it first
set -euo pipefail
umask 022

here="$(dirname "$(readlink -f "$0")")"
name=suara-loket-kiosk

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

# ---- what was asked for ----------------------------------------------------------------------------------------------
address="" code="" authority="" trust_origin=no restart_at=03:30 root=""
while (($# > 0)); do
  case "$1" in
    --code | --authority | --restart-at | --root)
      (($# > 1)) || fail "Setelah $1 harus ada isinya." "$1 needs a value."
      case "$1" in
        --code) code="$2" ;;
        --authority) authority="$2" ;;
        --restart-at) restart_at="$2" ;;
        --root) root="${2%/}" ;;
      esac
      shift
      ;;
    --trust-origin) trust_origin=yes ;;
    --*) fail "Pilihan tidak dikenal: $1" "Unknown option: $1" ;;
    *)
      [[ -z "$address" ]] || fail "Cukup satu alamat." "One address is enough."
      address="$1"
      ;;
  esac
  shift
done

[[ -n "$address" ]] || fail "Tulis alamat survei, misalnya:" "  sudo ./install.sh https://survei.kecamatan.example"
address="${address%/}"
address="${address%/kiosk}" # as staff read it from the page that made the code
if [[ ! "$address" =~ ^(https?)://([A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?)(:[0-9]{1,5})?$ ]]; then
  fail "Alamat ini tidak dapat dipakai: $address" \
    "Write it as https://NAME or https://NAME:PORT, nothing behind it."
fi
address="${address,,}"
scheme="${BASH_REMATCH[1]}"
host="${BASH_REMATCH[2],,}"
port="${BASH_REMATCH[4]}"

if [[ -n "$code" && ! "${code//[ -]/}" =~ ^[A-Za-z0-9]{8}$ ]]; then
  fail "Kode tablet terdiri atas delapan huruf dan angka." "A code has eight letters and digits."
fi
[[ "$restart_at" =~ ^([01][0-9]|2[0-3]):[0-5][0-9]$ ]] || fail "Jam ditulis seperti 03:30." "A time is written as 03:30."
if [[ "$trust_origin" == yes && "$scheme" == https ]]; then
  fail "--trust-origin hanya untuk alamat http://." "--trust-origin is for an http:// address; https:// needs no such trust."
fi
if [[ -n "$authority" ]]; then
  [[ "$scheme" == https ]] || fail "--authority hanya untuk alamat https://." "--authority is for an https:// address."
  [[ -r "$authority" ]] || fail "Berkas tidak dapat dibaca: $authority" "Cannot read that file."
  if grep -q 'PRIVATE KEY' "$authority"; then
    fail "Berkas ini berisi kunci rahasia; jangan disalin ke tablet. Yang diperlukan hanya authority.crt." \
      "That file holds a secret key, which must not leave the server. What is needed is authority.crt."
  fi
  grep -q -- '-----BEGIN CERTIFICATE-----' "$authority" ||
    fail "Berkas ini bukan sertifikat (PEM): $authority" "That file is no certificate in PEM form."
fi

# ---- programs --------------------------------------------------------------------------------------------------------
if [[ -z "$root" ]]; then
  ((EUID == 0)) || fail "Jalankan dengan sudo." "Type sudo before it."
  command -v apt-get >/dev/null || fail "Hanya untuk Debian dan Raspberry Pi OS." "For Debian and Raspberry Pi OS only."
  export DEBIAN_FRONTEND=noninteractive
  apt-get -qq update
  # Raspberry Pi OS has called it chromium-browser. Cage looks for Xwayland when it starts, though nothing here needs X.
  browser=chromium
  apt-cache show chromium >/dev/null 2>&1 || browser=chromium-browser
  apt-get -qq install --yes --no-install-recommends \
    cage seatd xwayland "$browser" fonts-dejavu-core fonts-liberation procps >/dev/null
fi

# ---- files -----------------------------------------------------------------------------------------------------------
# Writes what comes in to a file below the root, whole or not at all. The new one is made elsewhere: Chromium reads
# whatever it finds in the folder of its policies.
put() { # MODE FILE
  local new
  mkdir -p "$root/etc/$name" "$(dirname "$root$2")"
  new="$(mktemp "$root/etc/$name/.new.XXXXXX")"
  cat >"$new"
  chmod "$1" "$new"
  mv "$new" "$root$2"
}

link() { # TARGET FILE
  mkdir -p "$(dirname "$root$2")"
  ln -sfn "$1" "$root$2"
}

fill_in() { sed -e "s|@ADDRESS@|$address|g" -e "s|@ALLOWED@|$scheme://.$host$port/kiosk|g" -e "s|@TIME@|$restart_at|g" "$1"; }

# The office's authority as Chromium's policies take it: DER in base64, which is what stands between the lines of a PEM
# file.
authority_policy() {
  awk '
    /-----BEGIN CERTIFICATE-----/ { inside = 1; text = ""; next }
    /-----END CERTIFICATE-----/ { inside = 0; entries = entries (entries ? ", " : "") "\"" text "\"" }
    inside { gsub(/[^A-Za-z0-9+\/=]/, ""); text = text $0 }
    END { printf "{\n  \"CACertificates\": [%s]\n}\n", entries }' "$authority"
}

policies=/etc/chromium/policies/managed
fill_in "$here/files/policies.json" | put 644 "$policies/suara-loket.json"
if [[ -n "$authority" ]]; then
  authority_policy | put 644 "$policies/suara-loket-authority.json"
else
  rm -f "$root$policies/suara-loket-authority.json"
fi
if [[ "$trust_origin" == yes ]]; then
  printf '{\n  "OverrideSecurityRestrictionsOnInsecureOrigin": ["%s"]\n}\n' "$address" |
    put 644 "$policies/suara-loket-origin.json"
else
  rm -f "$root$policies/suara-loket-origin.json"
fi

printf 'KIOSK_ADDRESS=%s\n' "$address" | put 644 "/etc/$name/address"
put 755 "/usr/local/lib/$name/browser" <"$here/files/browser"
put 755 "/usr/local/lib/$name/watch" <"$here/files/watch"
put 644 "/etc/sysusers.d/$name.conf" <"$here/files/sysusers.conf"
put 644 "/etc/systemd/logind.conf.d/$name.conf" <"$here/files/logind.conf"
units=/etc/systemd/system
for unit in "$name.service" "$name-restart.service" "$name-restart.timer"; do
  fill_in "$here/files/$unit" | put 644 "$units/$unit"
done

# Started with the computer; and the computer without its desktop, which would want the same screen.
link "../$name.service" "$units/multi-user.target.wants/$name.service"
link "../$name-restart.timer" "$units/timers.target.wants/$name-restart.timer"
if [[ ! -e "$root/etc/$name/former-default-target" ]]; then
  former="$(readlink "$root$units/default.target" || true)"
  printf '%s\n' "$former" | put 644 "/etc/$name/former-default-target"
fi
link /lib/systemd/system/multi-user.target "$units/default.target"

# The screen stays on: a computer that sleeps asks nobody.
for target in sleep suspend hibernate hybrid-sleep; do
  link /dev/null "$units/$target.target"
done

# ---- user and profile ------------------------------------------------------------------------------------------------
systemd-sysusers ${root:+"--root=$root"} "$name.conf"
home="/var/lib/$name"
IFS=: read -r _ _ uid gid _ < <(grep "^$name:" "$root/etc/passwd")
install -d -m 700 -o "$uid" -g "$gid" "$root$home"
if [[ -n "$code" ]]; then
  printf '%s' "${code//[ -]/}" | put 600 "$home/code"
  chown "$uid:$gid" "$root$home/code"
fi

# ---- start -----------------------------------------------------------------------------------------------------------
if [[ -n "$root" ]]; then
  echo "Selesai di $root; tidak ada yang dijalankan."
  exit 0
fi
systemctl daemon-reload
systemctl enable --quiet --now seatd.service
systemctl try-reload-or-restart systemd-logind.service
systemctl restart "$name-restart.timer" "$name.service"
echo "Selesai. Layar sekarang menampilkan $address/kiosk"
if [[ "$scheme" == http && "$trust_origin" == no ]]; then
  echo "Tanpa HTTPS survei tidak terbuka bila jaringan putus saat dinyalakan. Lihat --trust-origin di README."
fi
