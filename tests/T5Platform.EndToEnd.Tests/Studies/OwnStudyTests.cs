using T5Platform.EndToEnd.Tests.Platform;

namespace T5Platform.EndToEnd.Tests.Studies;

/// <summary>A study of somebody's own, left with a real platform by the command line.</summary>
[Trait("speed", "end-to-end")]
public sealed class OwnStudyTests : IDisposable
{
    private const string Yaml = """
        study: mine
        title: Does a baseline run?
        over: t5
        seeds: [1]
        tables:
          - table: one
            caption: One row
            rows:
              - { row: base, label: Baseline, baseline: true }

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("t5-e2e-study-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Study_SubmittedByTheCommandLine_IsKeptInEveryVersion_WhateverDies_AndItsTableFills()
    {
        await using var platform = await RunningPlatform.Start();
        await Submit(platform, Yaml);
        await Submit(platform, Yaml);
        await Submit(platform, Yaml.Replace("One row", "A row", StringComparison.Ordinal));
        await platform.Host.Kill();
        await platform.StartHost();

        var kept = await platform.Api.Get("studies/mine");
        Assert.Equal((2, "A row"), (kept.GetProperty("version").GetInt32(), kept.GetProperty("content").GetProperty("tables")[0].GetProperty("caption").GetString()));
        Assert.Equal(Yaml, (await platform.Api.Get("studies/mine?version=1")).GetProperty("yaml").GetString());
        Assert.Equal("mine", Assert.Single((await platform.Api.Get("studies")).EnumerateArray()).GetProperty("study").GetString());

        // The words of a caption change nothing of what is run: both versions are of one experiment.
        var submitted = Assert.Single((await platform.Api.Get("experiments")).EnumerateArray());
        await platform.Completion(submitted.GetProperty("id").GetString()!, TimeSpan.FromMinutes(15));
        var table = await platform.Api.Get("studies/mine/tables/one?scale=tiny");
        Assert.True(table.GetProperty("rows")[0].GetProperty("cells")[0].GetProperty("mean").GetDouble() >= 0);
    }

    private async Task Submit(RunningPlatform platform, string yaml)
    {
        var file = Path.Combine(_folder, "mine.yaml");
        await File.WriteAllTextAsync(file, yaml);
        await platform.T5("study", "submit", "one", "--study", file, "--scale", "tiny", "--yes");
    }
}
