using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Ids;

namespace T5Platform.Contracts.Tests.Wire;

[Trait("speed", "unit")]
public class CollectionsOnTheWireTests
{
    private static readonly Serializer Serializer =
        new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer>();

    public static TheoryData<string, IReadOnlyList<EvaluationId>> Lists
    {
        get
        {
            EvaluationId first = new(new Guid(1, 0, 0, new byte[8])), second = new(new Guid(2, 0, 0, new byte[8]));
            IReadOnlyList<EvaluationId> one = [first], two = [first, second], none = [], spread = [.. Enumerable.Repeat(first, 3)];
            return new() { { "one", one }, { "two", two }, { "none", none }, { "spread", spread }, { "list", new List<EvaluationId> { first } } };
        }
    }

    // The compiler makes types of its own for collection expressions; they must survive the wire.
    [Theory]
    [MemberData(nameof(Lists))]
    public void Cell_WhateverTheListIsMadeOf_ComesBack(string form, IReadOnlyList<EvaluationId> list)
    {
        var cell = new PlannedCell { Row = form, Task = "task", Evaluations = list };

        var back = Serializer.Deserialize<PlannedCell>(Serializer.SerializeToArray(cell));

        Assert.Equal(list, back!.Evaluations);
    }
}
