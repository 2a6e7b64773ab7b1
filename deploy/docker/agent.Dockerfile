# A node of the mesh: the agent, and the shard program that it spawns. Build from the repository's root:
#   docker build -f deploy/docker/agent.Dockerfile -t t5platform/agent .
#   docker build -f deploy/docker/agent.Dockerfile -t t5platform/agent:cuda --build-arg TORCH_DEVICE=cuda .
ARG DOTNET=10.0-noble

FROM mcr.microsoft.com/dotnet/sdk:${DOTNET} AS build
# cpu or cuda: which libtorch the shard is published with.
ARG TORCH_DEVICE=cpu
WORKDIR /source
# The project files alone first: the restore (libtorch is large) is repeated only when one of them changes.
COPY global.json NuGet.config Directory.Build.props Directory.Build.targets Directory.Packages.props ./
COPY build/ build/
COPY src/T5Platform.Blobs/T5Platform.Blobs.csproj src/T5Platform.Blobs/
COPY src/T5Platform.Contracts/T5Platform.Contracts.csproj src/T5Platform.Contracts/
COPY src/T5Platform.Data/T5Platform.Data.csproj src/T5Platform.Data/
COPY src/T5Platform.Model/T5Platform.Model.csproj src/T5Platform.Model/
COPY src/T5Platform.NodeAgent/T5Platform.NodeAgent.csproj src/T5Platform.NodeAgent/
COPY src/T5Platform.Shard/T5Platform.Shard.csproj src/T5Platform.Shard/
COPY src/T5Platform.Training/T5Platform.Training.csproj src/T5Platform.Training/
RUN dotnet restore src/T5Platform.NodeAgent && dotnet restore src/T5Platform.Shard -p:TorchDevice=${TORCH_DEVICE}
COPY src/ src/
RUN dotnet publish src/T5Platform.NodeAgent --no-restore -c Release -o /app/agent && \
    dotnet publish src/T5Platform.Shard --no-restore -c Release -p:TorchDevice=${TORCH_DEVICE} -o /app/shard
# The dotnet-docs corpus is the XML documentation of the SDK's reference packs, which a runtime image lacks.
RUN mkdir /corpus && cd /usr/share/dotnet && find packs -path '*.Ref/*' -name '*.xml' -exec cp --parents -t /corpus {} +

FROM mcr.microsoft.com/dotnet/runtime:${DOTNET}
COPY --from=build /corpus/packs /usr/share/dotnet/packs
RUN install -d -o "$APP_UID" -g "$APP_UID" /var/lib/t5platform /var/lib/t5platform/blobs /var/lib/t5platform/cache
WORKDIR /app
COPY --from=build /app ./
ENV T5_HOME=/var/lib/t5platform \
    T5_BLOBS=/var/lib/t5platform/blobs \
    T5_CACHE=/var/lib/t5platform/cache \
    T5_SHARD=/app/shard/T5Platform.Shard.dll \
    NVIDIA_VISIBLE_DEVICES=all \
    NVIDIA_DRIVER_CAPABILITIES=compute,utility
USER $APP_UID
# The agent opens no port: whether it lives is the heartbeat that the control plane misses, and its process is the container's.
HEALTHCHECK NONE
ENTRYPOINT ["dotnet", "agent/T5Platform.NodeAgent.dll"]
