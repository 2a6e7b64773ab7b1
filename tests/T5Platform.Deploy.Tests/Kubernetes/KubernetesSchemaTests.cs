using T5Platform.Deploy.Tests.Files;

namespace T5Platform.Deploy.Tests.Kubernetes;

/// <summary>The strictness that the chart's tests lean on: each planted fault is found.</summary>
[Trait("speed", "unit")]
public sealed class KubernetesSchemaTests
{
    private const string Sound = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: a }
        spec:
          selector: { matchLabels: { app: a } }
          template:
            metadata: { labels: { app: a } }
            spec:
              containers:
                - name: a
                  image: a:1
                  env: [{ name: X, value: "1" }, { name: Z, value: "2" }]
                  resources: { limits: { memory: 1Gi, cpu: 2 } }
                  livenessProbe: { httpGet: { path: /, port: http } }
        """;

    [Fact]
    public void Check_SoundObject_FindsNothing() => Assert.Empty(Check(Sound));

    [Theory]
    [InlineData("image:", "imgae:", "spec.template.spec.containers[0].imgae: unknown field")]
    [InlineData("selector: { matchLabels: { app: a } }", "replicas: 1", "spec.selector: missing")]
    [InlineData("value: \"1\"", "value: 1", "env[0].value: string expected, integer found")]
    [InlineData("name: Z", "name: X", "env: name 'X' 2 times")]
    [InlineData("apps/v1", "extensions/v1beta1", "no such kind")]
    [InlineData("port: http", "port: [1]", "an integer or a string expected")]
    [InlineData("memory: 1Gi", "memory: { of: 1 }", "a quantity expected")]
    public void Check_PlantedFault_FindsIt(string sound, string faulty, string expected) =>
        Assert.Contains(Check(Sound.Replace(sound, faulty, StringComparison.Ordinal)), error => error.Contains(expected, StringComparison.Ordinal));

    private static IReadOnlyList<string> Check(string yaml) => KubernetesSchema.Require().Check(Yaml.Document(yaml));
}
