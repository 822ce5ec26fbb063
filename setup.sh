#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Installs what is missing on Debian 12, builds, and runs: ./setup.sh demo | test | build
set -euo pipefail
cd "$(dirname "$0")"

build_packages=(g++ cmake ninja-build ccache gettext tzdata libcli11-dev libyaml-cpp-dev libfmt-dev
  libdtl-dev doctest-dev libutf8proc-dev libmd4c-dev libmd4c-html0-dev nlohmann-json3-dev
  nettle-dev libxxhash-dev)
test_packages=(clang-format-14 clang-tidy-14 git patch e2fsprogs xfsprogs btrfs-progs strace)
command -v npm >/dev/null || test_packages+=(nodejs npm)
other_reader=yaml@2.9.1 # an npm package: tests/other_reader

say() { printf '== %s\n' "$*"; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    echo "Packages can only be installed by root: run this as root, or install sudo." >&2
    exit 4
  fi
}

install_missing() {
  local missing=()
  for package in "$@"; do
    dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed ||
      missing+=("$package")
  done
  if [ ${#missing[@]} -eq 0 ]; then
    say "All packages are there."
    return
  fi
  say "Installing: ${missing[*]}"
  as_root apt-get update -q
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "${missing[@]}"
}

build() { # preset, options of the build
  say "Building ($1) in build/$1"
  cmake --preset "$1" >/dev/null
  cmake --build --preset "$@"
}

# Without it, or without a network, the test that wants it is skipped, and says so.
install_other_reader() {
  [ -d build/npm/node_modules/yaml ] && return
  say "Installing the npm package $other_reader in build/npm"
  mkdir -p build/npm
  npm install --prefix build/npm --no-save --no-audit --no-fund --ignore-scripts "$other_reader" ||
    say "It could not be installed: one test will be skipped."
}

case "${1:-}" in
build)
  install_missing "${build_packages[@]}"
  build release --target emenda_cli
  say "The program is build/release/bin/emenda"
  ;;
demo)
  install_missing "${build_packages[@]}"
  build release --target emenda_cli
  say "Running emenda demo"
  build/release/bin/emenda demo
  ;;
test)
  install_missing "${build_packages[@]}" "${test_packages[@]}"
  install_other_reader
  build release
  build asan
  say "Running every test"
  ctest --test-dir build/asan --output-on-failure --parallel 2
  ;;
*)
  echo "Usage: ./setup.sh demo | test | build" >&2
  exit 2
  ;;
esac
