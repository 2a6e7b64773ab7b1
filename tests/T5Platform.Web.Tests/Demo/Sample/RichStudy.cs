using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Nodes;
using T5Platform.Contracts.Runs;
using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Web.Dashboard.Studies;

namespace T5Platform.Web.Tests.Demo.Sample;

/// <summary>A cluster at work: experiments that run, completed, failed and were cancelled, a mesh with ill nodes, a queue.</summary>
internal sealed record RichStudy
{
    public required ExperimentId Running { get; init; }
    public required ExperimentId Completed { get; init; }
    public required ExperimentId Failed { get; init; }
    public required ExperimentId Cancelled { get; init; }
    public required ExperimentId Large { get; init; }

    /// <summary>A run of <see cref="Running"/> that was restarted twice and trains.</summary>
    public required RunId Restarted { get; init; }

    /// <summary>A run of <see cref="Running"/> that waits.</summary>
    public required RunId Waiting { get; init; }

    /// <summary>A run of <see cref="Running"/> that is planned.</summary>
    public required RunId Planned { get; init; }

    /// <summary>A run of <see cref="Failed"/> that failed.</summary>
    public required RunId Dead { get; init; }

    public static KnownNames Known { get; } = new()
    {
        Corpora = ["dotnet-docs", "gutenberg", "reuters", "sotu"],
        Objectives = ["span_corruption", "iid_denoising", "prefix_lm", "lm"],
        Tasks = ["member_kind", "exception_type", "member_name", "cola", "rte", "qqp", "sst2", "mrpc"],
    };

    private static readonly string OwnYaml = StudyBeginning.Yaml.Replace("study: mine", "study: own", StringComparison.Ordinal);

    public static RichStudy Fill(InMemoryStudy study, FakeControlPlane controlPlane, DateTimeOffset now)
    {
        var mesh = new SampleMesh(study)
            .Pod("default", "pod-0", "8x8", "2x4", DeviceKind.Cuda, new() { [5] = NodeHealth.Draining, [7] = NodeHealth.Lost }, (2, 3), (6, 0))
            .Pod("default", "pod-1", "4x8", "2x4", DeviceKind.Cuda)
            .Pod("long", "pod-2", "32x32", "4x4", DeviceKind.Cuda, new() { [13] = NodeHealth.Lost, [40] = NodeHealth.Draining }, (3, 5), (21, 9), (50, 0), (50, 1))
            .Pod("cpu", "pod-3", "2x2", "2x2", DeviceKind.Cpu);
        var running = new SampleExperiment(study, mesh, SampleSpecs.Objectives, now.AddMinutes(-47)).Add(SampleFates.Objectives, ExperimentState.Running);
        var large = new SampleExperiment(study, mesh, SampleSpecs.Sweep, now.AddMinutes(-20)).Add(SampleFates.Sweep, ExperimentState.Running);
        var completed = new SampleExperiment(study, mesh, SampleSpecs.Demo, now.AddHours(-3)).Add(_ => Fate.Completed, ExperimentState.Completed, now.AddHours(-3).AddMinutes(2.7));
        var failed = new SampleExperiment(study, mesh, SampleSpecs.HighRate, now.AddHours(-8))
            .Add(SampleFates.HighRate, ExperimentState.Failed, now.AddHours(-7.6), "1 run failed and 3 could not begin without it: span-corruption/seed-2/pretrain.");
        var cancelled = new SampleExperiment(study, mesh, SampleSpecs.Corpora, now.AddDays(-2))
            .Add(run => run.Name.EndsWith("pretrain", StringComparison.Ordinal) ? Fate.Cancelled(0.3, "The corpus had the wrong licence.") : Fate.Planned,
                ExperimentState.Cancelled, now.AddDays(-2).AddMinutes(9), "The corpus had the wrong licence.");
        foreach (var days in (int[])[3, 5, 9])
            new SampleExperiment(study, mesh, SampleSpecs.Demo with { Name = $"Nightly check, {days} days ago", Priority = -10 }, now.AddDays(-days)).Add(_ => Fate.Completed, ExperimentState.Completed, now.AddDays(-days).AddMinutes(3));
        study.AllStudies.Add(new() { Name = "own", Version = 2, Yaml = OwnYaml, SubmittedAt = now.AddDays(-1) });
        study.AllStudies.Add(new() { Name = "own", Version = 1, Yaml = OwnYaml, SubmittedAt = now.AddDays(-2) });
        controlPlane.Waiting = [.. running.Waiting, .. large.Waiting];
        var runs = study.AllRuns.Values.Where(run => run.Start.Experiment == running.Id).ToDictionary(run => run.Start.Name, run => run.Id);
        return new()
        {
            Running = running.Id, Completed = completed.Id, Failed = failed.Id, Cancelled = cancelled.Id, Large = large.Id,
            Restarted = runs["span-corruption/seed-2/pretrain"], Waiting = runs["language-model/seed-2/pretrain"],
            Planned = study.AllExperiments[running.Id].Plan.Runs.Single(run => run.Name == "language-model/seed-3/cola").Id,
            Dead = study.AllRuns.Values.Single(run => run.Start.Experiment == failed.Id && run.Status.State == RunState.Failed).Id,
        };
    }
}
