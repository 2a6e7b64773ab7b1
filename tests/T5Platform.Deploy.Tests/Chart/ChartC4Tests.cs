using T5Platform.Deploy.Tests.Files;

namespace T5Platform.Deploy.Tests.Chart;

/// <summary>The Job that makes a stage of C4.</summary>
[Trait("speed", "integration")]
public sealed class ChartC4Tests
{
    [Fact]
    public async Task Job_IsOffUnlessAskedFor() => Assert.DoesNotContain((await RenderedChart.Of("defaults")).Kind("Job"), job => job.Text("spec.completionMode") == "Indexed");

    [Fact]
    public async Task Job_EachPodMakesItsShard()
    {
        var job = (await RenderedChart.Of("c4")).One("Job", "c4");
        Assert.Equal(("Indexed", "5600"), (job.Text("spec.completionMode"), job.Text("spec.completions")));
        var container = Assert.Single(job.At("spec.template.spec")!.Items("containers"));
        Assert.Equal(
            "c4 pick-spans --shard $(JOB_COMPLETION_INDEX)/5600 --input /c4/crawl --work /c4/work --bad-words /c4/words.txt",
            string.Join(' ', container.Items("args").Select(static argument => argument.ToString())));
    }
}
