FROM python:3.13-slim AS build
WORKDIR /build
COPY requirements/run.lock requirements/build.lock requirements/
RUN python -m venv /opt/gaung \
    && /opt/gaung/bin/pip install --no-cache-dir --no-compile --require-hashes --no-deps -r requirements/run.lock \
    && pip install --no-cache-dir --require-hashes --no-deps -r requirements/build.lock
COPY pyproject.toml README.md LICENSE CHANGELOG.md ./
COPY data/captions.json data/programmes.json data/units.csv data/
COPY bot/ bot/
RUN pip wheel --no-cache-dir --no-deps --no-build-isolation --wheel-dir wheels . \
    && /opt/gaung/bin/pip install --no-cache-dir --no-compile --no-deps --no-index wheels/*.whl \
    && /opt/gaung/bin/pip uninstall --yes pip \
    && /opt/gaung/bin/python -m compileall -q /opt/gaung/lib

FROM python:3.13-slim
RUN groupadd --gid 10001 gaung \
    && useradd --uid 10001 --gid gaung --no-create-home --home-dir /data --shell /usr/sbin/nologin gaung \
    && install --directory --owner gaung --group gaung --mode 0750 /data
COPY --from=build /opt/gaung /opt/gaung
ENV PATH=/opt/gaung/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    GAUNG_DATA_DIR=/data
WORKDIR /opt/gaung
USER 10001:10001
VOLUME ["/data"]
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 CMD ["gaung", "doctor", "--health"]
ENTRYPOINT ["gaung"]
CMD ["run"]
