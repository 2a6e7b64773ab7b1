# The control plane: silo and web. Build from the repository's root:
#   docker build -f deploy/docker/platform.Dockerfile -t t5platform/platform .
ARG DOTNET=10.0-noble

FROM mcr.microsoft.com/dotnet/sdk:${DOTNET} AS build
WORKDIR /source
# The project files alone first: the restore is repeated only when one of them changes.
COPY global.json NuGet.config Directory.Build.props Directory.Build.targets Directory.Packages.props ./
COPY build/ build/
COPY src/T5Platform.Blobs/T5Platform.Blobs.csproj src/T5Platform.Blobs/
COPY src/T5Platform.Cli/T5Platform.Cli.csproj src/T5Platform.Cli/
COPY src/T5Platform.Contracts/T5Platform.Contracts.csproj src/T5Platform.Contracts/
COPY src/T5Platform.Data/T5Platform.Data.csproj src/T5Platform.Data/
COPY src/T5Platform.Grains/T5Platform.Grains.csproj src/T5Platform.Grains/
COPY src/T5Platform.Host/T5Platform.Host.csproj src/T5Platform.Host/
COPY src/T5Platform.NodeAgent/T5Platform.NodeAgent.csproj src/T5Platform.NodeAgent/
COPY src/T5Platform.Scheduling/T5Platform.Scheduling.csproj src/T5Platform.Scheduling/
COPY src/T5Platform.ServiceDefaults/T5Platform.ServiceDefaults.csproj src/T5Platform.ServiceDefaults/
COPY src/T5Platform.Storage/T5Platform.Storage.csproj src/T5Platform.Storage/
COPY src/T5Platform.Study/T5Platform.Study.csproj src/T5Platform.Study/
COPY src/T5Platform.Web/T5Platform.Web.csproj src/T5Platform.Web/
RUN dotnet restore src/T5Platform.Host
COPY src/ src/
RUN dotnet publish src/T5Platform.Host --no-restore -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:${DOTNET}
# Owned by the image's own unprivileged user, so that a fresh named volume is too.
RUN install -d -o "$APP_UID" -g "$APP_UID" /var/lib/t5platform /var/lib/t5platform/blobs
WORKDIR /app
COPY --from=build /app ./
ENV T5_HOME=/var/lib/t5platform \
    T5_BLOBS=/var/lib/t5platform/blobs \
    T5_HTTP=http://0.0.0.0:5080 \
    T5_SILO_PORT=11111 \
    T5_GATEWAY_PORT=30000
EXPOSE 5080 11111 30000
USER $APP_UID
# The base image has neither curl nor wget; bash can speak enough HTTP.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/5080 && printf 'GET /healthz HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["dotnet", "T5Platform.Host.dll"]
CMD ["serve"]
