#!/bin/sh
# Packs Node and vanban for --archives: `sh pack-env.sh vanban-env.tgz [PACKAGE]`. PACKAGE is what npm installs: a name
# with a version (default: vanban) or a tarball of `npm pack`. Node is the one that runs here; executors need the same
# kind of system (processor, glibc).
set -eu
archive=$1
package=${2:-vanban}
env=$(mktemp -d)
trap 'rm -rf "$env"' EXIT
mkdir "$env/bin"
cp "$(node -p process.execPath)" "$env/bin/node"
npm install --prefix "$env" --no-audit --no-fund --silent "$package"
tar -C "$env" -cf - bin node_modules | gzip -1 > "$archive"
