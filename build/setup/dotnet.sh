#!/usr/bin/env bash
# The .NET 10 SDK must be there; its packages are restored.
. "$(dirname "$0")/lib.sh"
have dotnet || missing "the .NET 10 SDK: install it from https://dotnet.microsoft.com/download/dotnet/10.0 and put dotnet on PATH."
(cd "$repo" && dotnet --version >/dev/null 2>&1) ||
  missing "the .NET 10 SDK: $(command -v dotnet) is another version (global.json asks for 10.0.100 or later); install it from https://dotnet.microsoft.com/download/dotnet/10.0."
cd "$repo"
echo 'restoring packages (half a gigabyte the first time, libtorch most of it)' >&2
dotnet restore T5Platform.sln --nologo -v q ||
  missing "the NuGet packages of this repository: check the network, or the feed in NuGet.config."
