namespace T5Platform.Model.Tests.Sequences;

/// <summary>Several examples in one row: each is what it would be alone.</summary>
[Trait("speed", "unit")]
public sealed class PackingTests
{
    /// <summary>Lengths of inputs and targets of the examples that share the row; the third has no inputs, the first more than 128.</summary>
    private static readonly (int Inputs, int Targets)[] Examples = [(131, 3), (1, 5), (0, 4), (7, 1)];

    [Theory]
    [MemberData(nameof(An.Architectures), MemberType = typeof(An))]
    public void Forward_PackedRow_HasTheLogitsOfItsExamples(Architecture architecture)
    {
        using var scope = NewDisposeScope();
        using var model = T5Model.Create(An.Config(architecture: architecture) with { NumHeads = 3, DKv = 5 }, seed: 3);
        var packed = model.Forward(Pack(extra: 4))[0];                               // [L, V]
        var joined = !architecture.HasEncoder();
        var at = 0;
        foreach (var (index, (inputs, targets)) in Examples.Index())
        {
            var length = joined ? inputs + targets : targets;
            if (inputs > 0 || joined) // an encoder of nothing looks at everything alike, in a packed row at others' padding too
                Assert.InRange(An.Distance(model.Forward(Alone(index))[0], packed.narrow(0, at, length)), 0, 2e-5f);
            at += length;
        }
    }

    [Theory]
    [MemberData(nameof(An.Architectures), MemberType = typeof(An))]
    public void AddGradients_PackedRow_AreTheSumOfItsExamples(Architecture architecture)
    {
        using var scope = NewDisposeScope();
        using var model = T5Model.Create(An.Config(architecture: architecture), seed: 3, type: ScalarType.Float64);
        int[] whole = [.. Enumerable.Range(0, Examples.Length).Where(index => Examples[index].Inputs > 0 || !architecture.HasEncoder())];
        var expected = Reference.Gradients(model, () => Array.ForEach(whole, index => GradientPass.AddGradients(model, Alone(index))));
        var packed = Pack(extra: 0);
        var left = Enumerable.Range(1, Examples.Length).Except(whole.Select(static index => index + 1)).ToList();
        packed = packed with { Targets = [.. packed.Targets.Zip(packed.TargetSegments!, (token, segment) => left.Contains(segment) ? 0 : token)] };
        var actual = Reference.Gradients(model, () => GradientPass.AddGradients(model, packed));
        Assert.InRange(Reference.Distance(expected, actual), 0, 1e-7);
    }

    [Fact]
    public void Joined_PackedRow_FollowsExamplesOneAfterTheOther()
    {
        var side = JoinedRows.Of(
            new()
            {
                Rows = 1,
                InputLength = 5,
                TargetLength = 5,
                Inputs = [7, 8, 9, 1, 0],
                InputSegments = [1, 1, 2, 3, 0],
                Targets = [4, 1, 5, 6, 1],
                TargetSegments = [1, 1, 2, 3, 3],
            },
            LossOn.Targets);
        Assert.Equal([0, 7, 8, 4, 0, 9, 0, 6, 0, 0], side.Read); // the third has an end alone as inputs: nothing
        Assert.Equal([0, 0, 4, 1, 0, 5, 6, 1, 0, 0], side.Asked);
        Assert.Equal([1, 1, 1, 1, 2, 2, 3, 3, 0, 0], side.Segments!);
        Assert.Equal([true, true, true, false, true, true, false, false, false, false], side.Prefix!);
    }

    private static TokenBatch Alone(int index)
    {
        var (inputs, targets) = Tokens(index);
        return new() { Rows = 1, InputLength = inputs.Length, TargetLength = targets.Length, Inputs = inputs, Targets = targets };
    }

    private static TokenBatch Pack(int extra)
    {
        int[] Side(Func<int, int[]> of) => [.. Enumerable.Range(0, Examples.Length).SelectMany(of), .. new int[extra]];
        int[] inputs = Side(static index => Tokens(index).Inputs), targets = Side(static index => Tokens(index).Targets);
        return new()
        {
            Rows = 1,
            InputLength = inputs.Length,
            TargetLength = targets.Length,
            Inputs = inputs,
            Targets = targets,
            InputSegments = Side(static index => [.. Enumerable.Repeat(index + 1, Examples[index].Inputs)]),
            TargetSegments = Side(static index => [.. Enumerable.Repeat(index + 1, Examples[index].Targets)]),
        };
    }

    private static (int[] Inputs, int[] Targets) Tokens(int index)
    {
        int[] Some(int count, int salt) => [.. Enumerable.Range(0, count).Select(i => 2 + (((i * 5) + (index * 11) + salt) % 47))];
        return (Some(Examples[index].Inputs, 0), Some(Examples[index].Targets, 3));
    }
}
