using T5Platform.Contracts.Runs;
using T5Platform.Web.Tests.Browser;
using T5Platform.Web.Views;

namespace T5Platform.Web.Tests.Views;

/// <summary>What is late: what trains too slowly, and what begins from it.</summary>
[Trait("speed", "integration")]
public sealed class LatenessTests
{
    [Fact]
    public async Task Run_ThatTrainsTooSlowly_IsLate_AndSoIsWhatBeginsFromIt()
    {
        var (web, ids) = await RichWeb.Start();
        await using var stopping = web;
        var view = (await ExperimentView.Load(web.Study, ids.Running.ToString(), TestContext.Current.CancellationToken))!;
        var (id, run) = view.Runs.First(each => each.Value.Status is { State: RunState.Running, Step: > 0 } && view.Experiment.Plan.Runs.Any(next => next.InitialFrom == each.Key));
        var now = run.Status.Lease!.GrantedAt.AddSeconds(run.Status.Step);
        var ends = now.AddSeconds(run.Start.Spec.Steps - run.Status.Step);
        view = view with { Runs = new Dictionary<RunId, Storage.Writing.RunRecord> { [id] = run with { Status = run.Status with { ResumeFrom = null } } } };

        Assert.Empty(Lateness.Of(view, now));
        Assert.Empty(Lateness.Of(Until(view, ends.AddSeconds(1)), now));
        var late = Lateness.Of(Until(view, ends.AddSeconds(-1)), now);
        Assert.Equal(
            view.Experiment.Plan.Runs.Where(planned => planned.Id == id || planned.InitialFrom == id).Select(planned => planned.Name),
            late.Select(each => each.Name));
        Assert.All(late, each => Assert.Equal(ends, each.NotBefore, TimeSpan.FromMilliseconds(1)));
    }

    private static ExperimentView Until(ExperimentView view, DateTimeOffset deadline) =>
        view with { Experiment = view.Experiment with { Spec = view.Experiment.Spec with { Deadline = deadline } } };
}
