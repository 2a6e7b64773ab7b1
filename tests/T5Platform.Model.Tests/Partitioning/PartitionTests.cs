using T5Platform.Model.Layers;

namespace T5Platform.Model.Tests.Partitioning;

/// <summary>A network in parts computes what the whole one computes.</summary>
[Trait("speed", "unit")]
public sealed class PartitionTests
{
    public static TheoryData<Architecture, FeedForwardKind, int, bool> Networks =>
    [
        .. from architecture in Enum.GetValues<Architecture>()
           from kind in new[] { FeedForwardKind.Relu, FeedForwardKind.GatedGelu }
           from parts in new[] { 2, 4 }
           select (architecture, kind, parts, parts == 4),
    ];

    [Theory]
    [MemberData(nameof(Networks))]
    public void AddGradients_InParts_AreThoseOfTheWhole(Architecture architecture, FeedForwardKind kind, int parts, bool recompute)
    {
        var config = An.Config(kind, tied: kind == FeedForwardKind.Relu, 0, architecture) with { NumHeads = 4, DFf = 24, AdapterWidth = 3 };
        var batch = An.Batch(3, 7, 5);
        var options = new GradientOptions { ZLoss = 1e-2, RecomputeBlocks = recompute };
        var (expected, loss) = Gradients(config, Partition.Whole, batch, options);
        var ofParts = new SumInProcess(parts).Each(partition => Gradients(config, partition, batch, options));
        Assert.All(ofParts, each => Assert.Equal(loss, each.Loss, 1e-5));
        foreach (var (name, whole) in expected)
        {
            var own = ofParts.Select(each => each.Gradients[name]).ToList();
            var put = whole.Split is { } dimension ? cat([.. own.Select(static each => each.Value)], dimension) : own[0].Value;
            Assert.True((put - whole.Value).abs().max().item<double>() < 1e-7, $"{name} is off");
            if (whole.Split is null) Assert.All(own, each => Assert.True(each.Value.equal(own[0].Value).all().item<bool>(), $"{name} differs between the parts"));
        }

        Assert.Contains(expected.Values, static each => each.Split == 0);
        Assert.Contains(expected.Values, static each => each.Split == 1);
    }

    [Fact]
    public void Forward_InParts_GivesEveryPartTheLogitsOfTheWhole()
    {
        var config = An.Config() with { NumHeads = 4 };
        var batch = An.Batch(3, 7, 5);
        using var whole = T5Model.Create(config, seed: 3, type: ScalarType.Float64);
        var expected = whole.Forward(batch).detach();
        var ofParts = new SumInProcess(2).Each(partition =>
        {
            using var model = T5Model.Create(config, seed: 3, type: ScalarType.Float64, partition: partition);
            using var untracked = no_grad();
            return model.Forward(batch).detach();
        });
        Assert.All(ofParts, each => Assert.InRange(An.Distance(expected, each), 0, 1e-9f));
    }

    [Fact]
    public void Dropout_OfAPart_IsThatPartOfTheNoiseOfTheWhole()
    {
        Tensor Noise(Partition partition, long channels, long heads)
        {
            manual_seed(11).Dispose();
            var dropout = new Dropout(0.5, partition);
            var (own, values) = (dropout.OwnChannelsInPlace(ones(2, 3, channels)), dropout.Positions(ones(2, heads, 5, 4)));
            return cat([own.flatten(), values.flatten(), dropout.Channels(ones(2, 3, 6)).flatten()], 0);
        }

        using var scope = NewDisposeScope();
        manual_seed(11).Dispose();
        var all = new Dropout(0.5, Partition.Whole);
        var (channels, positions, stream) = (all.OwnChannelsInPlace(ones(2, 3, 8)), all.Positions(ones(2, 4, 5, 4)), all.Channels(ones(2, 3, 6)));
        foreach (var index in new[] { 0, 1 })
        {
            var part = new Partition(index, 2, new Silent());
            var expected = cat([part.Of(channels, 2).flatten(), part.Of(positions, 1).flatten(), stream.flatten()], 0);
            Assert.True(expected.equal(Noise(part, 4, 2)).all().item<bool>());
        }
    }

    [Theory]
    [InlineData(4, 16, "2 heads cannot be cut into 4 equal parts.")]
    [InlineData(2, 15, "A feed-forward width of 15 cannot be cut into 2 equal parts.")]
    public void Create_OfANetworkThatCannotBeCut_SaysWhy(int parts, int width, string sentence)
    {
        var config = An.Config() with { NumHeads = 2, DFf = width };
        var refusal = Assert.Throws<ArgumentException>(() => T5Model.Create(config, seed: 1, partition: new(0, parts, new Silent())));
        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
    }

    private static (Dictionary<string, (Tensor Value, int? Split)> Gradients, double Loss) Gradients(T5Config config, Partition partition, TokenBatch batch, GradientOptions options)
    {
        using var model = T5Model.Create(config, seed: 3, type: ScalarType.Float64, partition: partition);
        using (no_grad())
            foreach (var parameter in model.Parameters.Where(static each => each.Name.Contains("adapter", StringComparison.Ordinal))) parameter.Value.add_(0.01);
        var loss = GradientPass.AddGradients(model, batch, options);
        // Where the whole is cut is what a network in two parts says: the whole one itself has no parts.
        using var cut = T5Model.Create(config, seed: 3, partition: new(0, 2, new Silent()));
        var splits = cut.Parameters.ToDictionary(static each => each.Name, static each => each.Split);
        return (model.Parameters.ToDictionary(static each => each.Name, each => (each.Value.grad!.clone(), splits[each.Name])), loss.Objective);
    }

    private sealed class Silent : IPartitionSum
    {
        public Tensor Add(Tensor part) => throw new InvalidOperationException("Nothing is added up here.");
    }
}
