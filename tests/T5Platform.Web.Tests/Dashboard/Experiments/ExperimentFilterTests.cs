using T5Platform.Contracts.Experiments;
using T5Platform.Storage.Reading;
using T5Platform.Web.Dashboard.Experiments;
using T5Platform.Web.Tests.Demo.Sample;

namespace T5Platform.Web.Tests.Dashboard.Experiments;

[Trait("speed", "unit")]
public sealed class ExperimentFilterTests
{
    private static readonly IReadOnlyList<ExperimentSummary> All =
    [
        Of("Unsupervised objectives", ExperimentState.Running), Of("Objectives, again", ExperimentState.Completed), Of("Corpora", ExperimentState.Failed),
    ];

    [Fact]
    public void Of_NothingAsked_IsAll() => Assert.Equal(All, new ExperimentFilter().Of(All));

    [Fact]
    public void Of_Words_WantsEachOfThemInAnyOrderAndCase() =>
        Assert.Equal(["Objectives, again"], new ExperimentFilter(" AGAIN  obj ").Of(All).Select(experiment => experiment.Name));

    [Fact]
    public void Of_AState_WantsIt() => Assert.Equal(["Corpora"], new ExperimentFilter(State: ExperimentState.Failed).Of(All).Select(experiment => experiment.Name));

    [Fact]
    public void Of_TheBeginningOfAnId_FindsIt() => Assert.Equal([All[2]], new ExperimentFilter(All[2].Id.ToString()[..8]).Of(All));

    [Fact]
    public void Count_OfAState_LeavesTheTextInForce() => Assert.Equal(1, new ExperimentFilter("objectives", ExperimentState.Failed).Count(All, ExperimentState.Running));

    [Theory]
    [InlineData("running", ExperimentState.Running)]
    [InlineData("FAILED", ExperimentState.Failed)]
    [InlineData("elsewhere", null)]
    [InlineData(null, null)]
    public void ReadState_OfAnAddress_IsTheStateOrNone(string? text, ExperimentState? state) => Assert.Equal(state, ExperimentFilter.ReadState(text));

    private static ExperimentSummary Of(string name, ExperimentState state) => new()
    {
        Id = new(SampleIds.Of(name)), Name = name, State = state, Priority = 0, SubmittedAt = default, Planned = 1, Completed = 0, Running = 0, Failed = 0,
    };
}
