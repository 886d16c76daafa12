# The API and the page in one image. It holds no database and no secret: both come from its environment.

ARG NODE_IMAGE=node:24-bookworm-slim

# The manifests alone, so that the packages are installed anew only when one of them changes.
FROM ${NODE_IMAGE} AS manifests
WORKDIR /source
COPY . .
RUN mkdir /manifests && cp --parents package.json package-lock.json .npmrc apps/*/package.json libs/*/package.json prisma/seed/package.json /manifests

FROM ${NODE_IMAGE} AS build
ARG NPM_CONFIG_REGISTRY
WORKDIR /app
COPY --from=manifests /manifests ./
RUN npm ci --include=dev --include=optional
COPY . .
RUN node scripts/build.mjs

# What the server needs at run time: no page sources, no test tools, no second Node.
FROM ${NODE_IMAGE} AS packages
ARG NPM_CONFIG_REGISTRY
WORKDIR /app
COPY --from=manifests /manifests ./
RUN npm ci --omit=dev --workspace=@consilium/api --workspace=@consilium/db --workspace=@consilium/domain --workspace=@consilium/fhir --workspace=@consilium/scheduling \
    --workspace=@consilium/testing --workspace=@consilium/seed \
  && rm -rf node_modules/node-linux-*

FROM ${NODE_IMAGE}
ENV NODE_ENV=production \
    PORT=3000 \
    CONSILIUM_HOST=0.0.0.0 \
    CONSILIUM_WEB_DIR=/app/apps/web/dist
WORKDIR /app
COPY --from=packages /app ./
COPY --from=build /app/libs/db/dist libs/db/dist
COPY --from=build /app/libs/domain/dist libs/domain/dist
COPY --from=build /app/libs/fhir/dist libs/fhir/dist
COPY --from=build /app/libs/scheduling/dist libs/scheduling/dist
COPY --from=build /app/libs/testing/dist libs/testing/dist
COPY --from=build /app/apps/api/dist apps/api/dist
COPY --from=build /app/apps/web/dist apps/web/dist
COPY --from=build /app/prisma prisma
COPY --from=build /app/scripts scripts
# A volume mounted here belongs to the server's user.
RUN mkdir -p /var/lib/consilium && chown node:node /var/lib/consilium
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=5 \
  CMD ["node", "scripts/health-check.mjs"]
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]
