# The server and the command line as an image: Debian slim with Node.js, git, and the package as npm would install it.
# Runs as a user of its own on a root file system that may be read-only; what is kept stands in /data.
#
#   docker build -t vmsd-warden .
#   docker run -p 3000:3000 -v warden:/data --read-only --tmpfs /tmp vmsd-warden
#   docker run -i --rm vmsd-warden check - < series.mbox
#
# BASE: any Debian image with Node.js 22.18 or newer and npm.
ARG BASE=node:24-bookworm-slim

FROM ${BASE} AS package
WORKDIR /build
COPY . .
RUN npm ci --no-audit --no-fund \
 && mkdir /package \
 && npm pack --silent --pack-destination /package \
 && node bin/release.mjs sbom > /package/sbom.cdx.json

FROM ${BASE}
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates git \
 && rm -rf /var/lib/apt/lists/*
COPY --from=package /package /package
# Without the Node.js that the package brings for machines with an older one: the image has its own.
RUN npm install --prefix /opt/vmsd-warden --omit=dev --omit=optional --no-audit --no-fund --cache /package/cache /package/*.tgz \
 && mv /package/sbom.cdx.json /opt/vmsd-warden/ \
 && rm -rf /package \
 && ln -s /opt/vmsd-warden/node_modules/.bin/vmsd-warden /usr/local/bin/vmsd-warden \
 && mkdir -m 700 /data \
 && chown 10001:10001 /data
# Inside the container every address is the container's own; what reaches it is decided where ports are published.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data HOME=/tmp
USER 10001:10001
WORKDIR /data
VOLUME /data
EXPOSE 3000
# Starting takes longer than a check may: the first start makes the database.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["/usr/local/bin/vmsd-warden"]
CMD ["serve"]
