# syntax=docker/dockerfile:1
# The server with its web client. It needs PostgreSQL and Redis beside it (docker-compose.yml): the embedded stores are for a clone.

FROM node:20-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
COPY . .
# Compiled ahead, for a server that starts while everybody waits (docs/decisions/0032-compiled-ahead.md).
RUN dotnet publish src/ExamEngine.Server -c Release -o /app -p:EmbeddedStore=false --use-current-runtime --self-contained false -p:PublishReadyToRun=true \
 && test -s /app/wwwroot/build/manifest.json

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
COPY item-bank item-bank
ENV ASPNETCORE_HTTP_PORTS=8080 DOTNET_gcServer=1
USER $APP_UID
EXPOSE 8080
ENTRYPOINT ["dotnet", "ExamEngine.Server.dll"]
