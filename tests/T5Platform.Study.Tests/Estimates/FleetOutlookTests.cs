using T5Platform.Contracts.Ids;
using T5Platform.Study.Costs;
using T5Platform.Study.Planning;
using T5Platform.Study.Running;
using T5Platform.Study.Catalogue;
using T5Platform.Study.Scales;

namespace T5Platform.Study.Tests.Estimates;

[Trait("speed", "unit")]
public class FleetOutlookTests
{
    private static readonly TableAtScale Table = TableAtScale.Of(PaperCatalogue.Study, PaperCatalogue.Study.Table("t4")!, ScaleProfiles.Find("cpu-minutes")!);

    [Fact]
    public void Hours_AreTheWorkSharedByTheDevices_AndNeverLessThanTheLongestLine()
    {
        var cost = Table.Cost;
        Assert.Equal((cost.DeviceHours + 3) / 2, FleetOutlook.Of(cost, 2, 3)!.Hours, 9);
        Assert.Equal(cost.LongestLineHours, FleetOutlook.Of(cost, 100_000, 0)!.Hours, 9);
        Assert.Null(FleetOutlook.Of(cost, 0, 3));
    }

    [Fact]
    public void RemainingWork_IsThatOfTheStepsThatAreLeft_SharedRunsOnce()
    {
        var plan = ExperimentPlanner.Plan(Specs.Experiment, Table.Mapping.Experiments[0].Spec);
        double Left(Func<RunId, long> done, int times = 1) => RemainingWork.DeviceHours(Enumerable.Repeat(plan.Runs, times).SelectMany(static runs => runs), done, Table.Cost.Device);

        // A plan of the study reckons with the targets' own lengths: the specs' are close by.
        Assert.InRange(Left(static _ => 0) / Table.Cost.DeviceHours, 0.8, 1.25);
        Assert.Equal(Left(static _ => 0), Left(static _ => 0, times: 2), 12);
        Assert.Equal(0, Left(static _ => long.MaxValue / 2));
        var first = plan.Runs[0];
        Assert.True(Left(run => run == first.Id ? first.Spec.Steps : 0) < Left(static _ => 0));
    }

    [Theory]
    [InlineData(0, "where no other training is left")]
    [InlineData(1.25, "where 1.25 device-hours of other experiments' trainings are left")]
    [InlineData(2719.82, "where 2,720 device-hours of other experiments' trainings are left")]
    public void Sentence_SaysWhenAndOnWhat(double others, string part)
    {
        var told = FleetOutlook.Of(Table.Cost, 1, others)!.Sentence(static left => $"{left.TotalMinutes:0} minutes");
        Assert.Contains(part, told, StringComparison.Ordinal);
        Assert.Contains("on the pool's one device", told, StringComparison.Ordinal);
    }
}
