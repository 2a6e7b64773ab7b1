using T5Platform.Web.Dashboard.PlanGraph;
using T5Platform.Web.Dashboard.States;

namespace T5Platform.Web.Tests.Dashboard.PlanGraph;

[Trait("speed", "unit")]
public sealed class LaneLayoutTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(6, true)]
    [InlineData(32, false)]
    public void Of_ALane_OverlapsNothingAndFitsItsPicture(int tasks, bool pretrains)
    {
        var layout = LaneLayout.Of(Lane(tasks, pretrains));
        Assert.All(layout.Nodes, node =>
        {
            Assert.InRange(node.X, 0, LaneLayout.Width - LaneLayout.NodeWidth);
            Assert.InRange(node.Y, 0, layout.Height - LaneLayout.NodeHeight);
        });
        foreach (var column in layout.Nodes.GroupBy(node => node.X))
        {
            var tops = column.Select(node => node.Y).Order().ToList();
            Assert.All(tops.Zip(tops.Skip(1)), pair => Assert.True(pair.Second - pair.First >= LaneLayout.NodeHeight));
        }
    }

    [Fact]
    public void Of_APretraining_LeadsToEachFinetuningAndThatToItsEvaluation() => Assert.Equal(12, LaneLayout.Of(Lane(6, true)).Edges.Count);

    [Fact]
    public void Of_NoPretraining_SaysWhereInitialWeightsStand() => Assert.NotNull(LaneLayout.Of(Lane(2, false)).InitialWeightsAt);

    private static PlanLane Lane(int tasks, bool pretrains) => new()
    {
        Seed = 1,
        Pretraining = pretrains ? Node("pre-training") : null,
        Tunings = [.. Enumerable.Range(0, tasks).Select(_ => (Node("fine-tuning"), (PlanNode?)Node("evaluation")))],
    };

    private static PlanNode Node(string kind) => new() { Kind = kind, Title = kind, Detail = "", Look = StateLook.Planned, Fraction = 0, Href = "/" };
}
