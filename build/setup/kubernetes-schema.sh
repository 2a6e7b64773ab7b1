#!/usr/bin/env bash
# Kubernetes' own OpenAPI description (v1.27), to which the rendered chart is held strictly.
. "$(dirname "$0")/lib.sh"
. "$here/private-apt.sh"

target=$cache/kubernetes/swagger.json
[ -s "$target" ] && exit 0
unpack trixie golang-k8s-kube-openapi-dev ||
  missing "Kubernetes' OpenAPI description: put api/openapi-spec/swagger.json of kubernetes v1.27 at $target. The strict schema tests will be skipped."
mkdir -p "$(dirname "$target")"
found=$(find "$cache/debian/trixie/golang-k8s-kube-openapi-dev" -path '*schemaconv/testdata/swagger.json' | head -n 1)
[ -n "$found" ] || missing "Kubernetes' OpenAPI description: Debian's golang-k8s-kube-openapi-dev no longer carries it; put swagger.json of v1.27 at $target."
cp "$found" "$target"
