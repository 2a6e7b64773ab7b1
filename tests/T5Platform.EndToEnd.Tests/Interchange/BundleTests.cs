using T5Platform.EndToEnd.Tests.Platform;

namespace T5Platform.EndToEnd.Tests.Interchange;

/// <summary>A study taken to an empty installation and run again there has the same weights.</summary>
[Trait("speed", "end-to-end")]
public sealed class BundleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("t5-e2e-bundle-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Bundle_RerunOnAnEmptyInstallation_HasEqualWeightsAndScores()
    {
        var file = Path.Combine(_folder, "bundle.zip");
        await using (var first = await RunningPlatform.Start())
        {
            var study = await first.Api.Submit(Specs.SmallStudy("bundled", everyCheckpoint: true));
            await first.Completion(study, TimeSpan.FromMinutes(5));
            // Each of the two fine-tunings was judged at both of its checkpoints.
            var evaluations = await first.Api.Get($"experiments/{study}/evaluations");
            Assert.Equal(4, evaluations.GetArrayLength());
            Assert.All(evaluations.EnumerateArray(), static evaluation => Assert.NotEqual(0, evaluation.GetProperty("scores").GetArrayLength()));
            await first.T5("bundle", "export", study, "--output", file);
        }

        // Other slices too: one device where there were four.
        await using var second = await RunningPlatform.Start(mesh: "1x1");
        var said = await second.T5(TimeSpan.FromMinutes(8), "bundle", "rerun", file, "--watch");
        Assert.Contains("equal to the bit", said, StringComparison.Ordinal);
        Assert.Contains("equal to the bit", await second.T5("bundle", "compare", file), StringComparison.Ordinal);
    }
}
