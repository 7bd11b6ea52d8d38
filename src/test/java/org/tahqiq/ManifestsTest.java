package org.tahqiq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What stands in {@code docker/} for others to read, read as they do: compose by its published schema (src/test/resources/compose-spec),
 * the manifests by the typed models of Kubernetes; and what they name is there.
 */
class ManifestsTest {

    private static final Path DOCKER = Path.of("docker");
    private static final Path KUBERNETES = DOCKER.resolve("kubernetes");
    private static final Pattern VARIABLE = Pattern.compile("\\bTAHQIQ_[A-Z_]+");

    private static final Schema COMPOSE = compose();

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "v1 PersistentVolumeClaim", PersistentVolumeClaim.class,
            "v1 Service", Service.class,
            "apps/v1 Deployment", Deployment.class,
            "apps/v1 StatefulSet", StatefulSet.class,
            "networking.k8s.io/v1 Ingress", Ingress.class);

    /** As strict as the server: the models alone would keep a misspelt word in a map, and make a text of a number. */
    private static final ObjectMapper MODELS = YAMLMapper.builder()
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            })
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withCoercionConfig(
                    LogicalType.Textual,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    @Test
    void composeIsWhatItsSchemaAllows() throws IOException {
        assertThat(COMPOSE.validate(composeFile(), InputFormat.YAML)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"restart: unless, restarts: unless", "read_only: true, read_only: 3", "interval: 5s, every: 5s"})
    void composeWithAnotherWordIsFound(String word, String other) throws IOException {
        String text = composeFile();
        assertThat(text).contains(word);
        assertThat(COMPOSE.validate(text.replace(word, other), InputFormat.YAML))
                .isNotEmpty();
    }

    @Test
    void manifestsAreWhatKubernetesKnows() throws IOException {
        assertThat(all()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @CsvSource({
        "readinessProbe, readynessProbe",
        "replicas: 2, replicas: two",
        "'\"3600\"', 3600",
        "runAsNonRoot: true, runAsNonRoot: often",
        "containerPort, containersPort",
        "pathType, typeOfPath"
    })
    void aManifestWithAnotherWordIsFound(String word, String other) throws IOException {
        String text = read(KUBERNETES.resolve("tahqiq.yaml"));
        assertThat(text).contains(word);
        assertThatThrownBy(() -> parse(text.replace(word, other))).isInstanceOf(JacksonException.class);
    }

    @Test
    void whatManifestsNameIsThere() throws IOException {
        List<HasMetadata> all = all();
        for (Service service : of(all, Service.class)) {
            PodTemplateSpec pods = templates(all)
                    .filter(each -> each.getMetadata()
                            .getLabels()
                            .equals(service.getSpec().getSelector()))
                    .findFirst()
                    .orElseThrow();
            assertThat(ports(pods))
                    .containsAll(service.getSpec().getPorts().stream()
                            .map(port -> port.getTargetPort().getStrVal())
                            .toList());
        }
        for (Ingress ingress : of(all, Ingress.class)) {
            var backend = ingress.getSpec()
                    .getRules()
                    .getFirst()
                    .getHttp()
                    .getPaths()
                    .getFirst()
                    .getBackend()
                    .getService();
            assertThat(of(all, Service.class))
                    .filteredOn(each -> each.getMetadata().getName().equals(backend.getName()))
                    .singleElement()
                    .satisfies(each -> assertThat(each.getSpec().getPorts())
                            .anyMatch(port ->
                                    port.getName().equals(backend.getPort().getName())));
        }
        for (Deployment each : of(all, Deployment.class)) {
            assertThat(each.getSpec().getTemplate().getMetadata().getLabels())
                    .isEqualTo(each.getSpec().getSelector().getMatchLabels());
            assertThat(mounted(each.getSpec().getTemplate())).isEmpty();
        }
        for (StatefulSet each : of(all, StatefulSet.class)) {
            assertThat(each.getSpec().getTemplate().getMetadata().getLabels())
                    .isEqualTo(each.getSpec().getSelector().getMatchLabels());
            assertThat(mounted(each.getSpec().getTemplate()))
                    .containsExactlyElementsOf(each.getSpec().getVolumeClaimTemplates().stream()
                            .map(claim -> claim.getMetadata().getName())
                            .toList());
        }
        assertThat(templates(all)
                        .flatMap(each -> each.getSpec().getVolumes().stream())
                        .map(Volume::getPersistentVolumeClaim)
                        .filter(Objects::nonNull)
                        .map(claim -> claim.getClaimName()))
                .isNotEmpty()
                .isSubsetOf(of(all, PersistentVolumeClaim.class).stream()
                        .map(each -> each.getMetadata().getName())
                        .toList());
    }

    @Test
    void theDatabaseThatIsAskedForIsTheOneBeside() throws IOException {
        assertThat(read(DOCKER.resolve("compose.yml"))).contains("jdbc:postgresql://database:5432/", "\n  database:\n");
        List<HasMetadata> all = all();
        String address = templates(all)
                .flatMap(each -> each.getSpec().getContainers().stream())
                .flatMap(each -> each.getEnv().stream())
                .filter(each -> each.getName().equals("TAHQIQ_DB_URL"))
                .map(EnvVar::getValue)
                .findFirst()
                .orElseThrow();
        assertThat(of(all, Service.class))
                .anyMatch(each -> address.equals("jdbc:postgresql://%s:%d/tahqiq"
                        .formatted(
                                each.getMetadata().getName(),
                                each.getSpec().getPorts().getFirst().getPort())));
    }

    /** A variable that nothing reads would be a setting that does nothing. */
    @Test
    void variablesAreThoseThatTahqiqReads() throws IOException {
        String known = read(Path.of("src/main/resources/application.yml"))
                + read(Path.of("src/main/resources/application-postgresql.yml"))
                + read(DOCKER.resolve("launch.sh"));
        for (String file : List.of("Dockerfile", "compose.yml", "example.env", "kubernetes/tahqiq.yaml")) {
            assertThat(VARIABLE.matcher(read(DOCKER.resolve(file))).results().map(each -> each.group()))
                    .as(file)
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(known).containsPattern("\\b" + name + "\\b"));
        }
    }

    /** It has names by "id" as well, which is a word of an older draft of JSON Schema than its own, and refused by this reader. */
    private static Schema compose() {
        try {
            String schema = read(Path.of("src/test/resources/compose-spec/compose-spec.json"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                    .getSchema(schema.replaceAll("\"id\": \"[^\"]*\",", ""), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the one word that came after the schema was published (October 2021). */
    private static String composeFile() throws IOException {
        return read(DOCKER.resolve("compose.yml")).replaceFirst("(?m)^name: [a-z][a-z0-9_-]*$", "");
    }

    private static List<HasMetadata> all() throws IOException {
        try (Stream<Path> files = Files.list(KUBERNETES)) {
            List<HasMetadata> all = new ArrayList<>();
            for (Path file : files.toList()) {
                all.addAll(parse(read(file)));
            }
            return all;
        }
    }

    private static List<HasMetadata> parse(String text) throws IOException {
        List<HasMetadata> all = new ArrayList<>();
        try (var documents = MODELS.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            while (documents.hasNextValue()) {
                JsonNode each = documents.nextValue();
                String kind = each.path("apiVersion").asText() + " "
                        + each.path("kind").asText();
                assertThat(KINDS).containsKey(kind);
                all.add(MODELS.treeToValue(each, KINDS.get(kind)));
            }
        }
        return all;
    }

    private static <T extends HasMetadata> List<T> of(List<HasMetadata> all, Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Stream<PodTemplateSpec> templates(List<HasMetadata> all) {
        return Stream.concat(
                of(all, Deployment.class).stream().map(each -> each.getSpec().getTemplate()),
                of(all, StatefulSet.class).stream().map(each -> each.getSpec().getTemplate()));
    }

    private static List<String> ports(PodTemplateSpec pods) {
        return pods.getSpec().getContainers().stream()
                .flatMap(each -> each.getPorts().stream())
                .map(ContainerPort::getName)
                .toList();
    }

    /** The mounts that no volume of the template is for. */
    private static List<String> mounted(PodTemplateSpec pods) {
        List<String> volumes =
                pods.getSpec().getVolumes().stream().map(Volume::getName).toList();
        return pods.getSpec().getContainers().stream()
                .map(Container::getVolumeMounts)
                .flatMap(List::stream)
                .map(VolumeMount::getName)
                .filter(name -> !volumes.contains(name))
                .toList();
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }
}
