# ./mvnw package && docker build -t lectern .
# A Debian or Ubuntu with Java 21 or later on the path.
ARG BASE_IMAGE=eclipse-temurin:25-jre

FROM ${BASE_IMAGE} AS layers
WORKDIR /build
COPY target/lectern-*.jar lectern.jar
RUN java -Djarmode=tools -jar lectern.jar extract --layers --destination layers

FROM ${BASE_IMAGE}
# Tesseract's languages; with OCR_LANGUAGES= there is no Tesseract.
ARG OCR_LANGUAGES="eng chi-sim chi-tra"
RUN if [ -n "${OCR_LANGUAGES}" ]; then \
		apt-get update && \
		DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends tesseract-ocr \
			$(for language in ${OCR_LANGUAGES}; do echo tesseract-ocr-$language; done) && \
		rm -rf /var/lib/apt/lists/*; \
	fi && \
	mkdir /data /documents && chown 10001:10001 /data

WORKDIR /opt/lectern
COPY --from=layers /build/layers/models/ ./
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/application/ ./
COPY scripts/train-start ./

# Beyond the loopback address Lectern starts with an admin key only.
ENV SERVER_ADDRESS=0.0.0.0 \
	# Without it Java can't name files in Chinese.
	LANG=C.UTF-8 \
	LECTERN_DATA_DIR=/data \
	LECTERN_DOCUMENTS_DIR=/documents \
	# Half of the container's memory is the heap; models and the processes that parse have the other half.
	JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError"
# Volumes both, so that the root file system can be read-only. Native libraries are unpacked into /tmp, which must allow
# executables: a plain --tmpfs doesn't.
VOLUME ["/data", "/tmp"]
# What every start loads, by a first run of this very JVM and these very files: half the work of a start.
RUN ./train-start .
# A number, so that Kubernetes can tell that it isn't root's.
USER 10001:10001
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=2m --retries=3 \
	CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '^HTTP/1.1 200' <&3"]
ENTRYPOINT ["java", "@/opt/lectern/start"]
