using Microsoft.Extensions.Configuration;
using T5Platform.Contracts.Mesh;
using T5Platform.NodeAgent.Configuration;

namespace T5Platform.NodeAgent.Tests.Configuration;

[Trait("speed", "unit")]
public sealed class AgentSettingsTests
{
    [Fact]
    public void Read_AllGiven_FillsTheOptions()
    {
        using var shard = new ScriptedShard("exit 0");
        var reading = Read(("NODE", "a-1"), ("MESH", "2x4"), ("ORIGIN", "2,4"), ("SHARD", shard.Path), ("DEVICES", "cuda"), ("THREADS", "3"));

        Assert.Empty(reading.Errors);
        Assert.Equal(new MeshRectangle(new(2, 4), new(2, 4)), reading.Options!.Block);
        Assert.Equal(DeviceKind.Cuda, reading.Options.Devices);
        Assert.Equal(3, reading.Options.ThreadsPerShard);
        Assert.Equal("a-1", reading.Options.Node.Value);
    }

    [Fact]
    public void Read_EverythingWrong_TellsEveryErrorWithNameAndValue()
    {
        var reading = Read(("NODE", "A_1"), ("MESH", "2*4"), ("ORIGIN", "-1,0"), ("SHARD", "/nowhere"), ("DEVICES", "tpu"), ("THREADS", "0"));

        Assert.Null(reading.Options);
        foreach (var expected in new[] { "T5_NODE='A_1'", "T5_MESH='2*4'", "T5_ORIGIN='-1,0'", "T5_SHARD", "T5_DEVICES='tpu'", "T5_THREADS='0'" })
            Assert.Contains(reading.Errors, error => error.Contains(expected, StringComparison.Ordinal));
    }

    private static AgentReading Read(params (string Key, string Value)[] settings) =>
        AgentSettings.Read(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build());
}
