using T5Platform.Contracts.Interchange;
using T5Platform.Contracts.Specs;
using T5Platform.Model;
using T5Platform.Training.Networks;

namespace T5Platform.Training.Tests.Interchange;

[Trait("speed", "unit")]
public sealed class NetworkTensorsTests
{
    public static MatrixTheoryData<ModelArchitecture, FeedForwardFunction, bool, int> Networks { get; } =
        new(Enum.GetValues<ModelArchitecture>(), Enum.GetValues<FeedForwardFunction>(), [true, false], [0, 4]);

    /// <summary>The table that servers check files by, and the network that shards load them into.</summary>
    [Theory]
    [MemberData(nameof(Networks))]
    public void Of_EveryKindOfNetwork_AreTheNetworksParameters(ModelArchitecture architecture, FeedForwardFunction function, bool tied, int adapters)
    {
        var spec = ModelPreset.All["test"] with { Architecture = architecture, FeedForward = function, TieEmbeddings = tied, DecoderLayers = 2 };
        var form = NetworkConfig.Form(spec with { EncoderLayers = spec.HasEncoder ? 2 : 0 }, 50, adapters == 0 ? null : adapters);
        using var model = T5Model.Create(NetworkConfig.Of(form), seed: 1);
        Assert.Equal(
            model.Parameters.Select(static parameter => $"{parameter.Name} [{string.Join(", ", parameter.Value.shape)}]").Order(StringComparer.Ordinal),
            NetworkTensors.Of(form).Select(static tensor => $"{tensor.Name} [{string.Join(", ", tensor.Shape)}]").Order(StringComparer.Ordinal));
    }
}
