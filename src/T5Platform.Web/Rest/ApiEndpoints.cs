using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace T5Platform.Web.Rest;

/// <summary>The API, as a list.</summary>
internal static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

        var experiments = api.MapGroup("/experiments").WithTags("Experiments");
        experiments.MapPost("/", ExperimentVerbs.Submit).WithName("SubmitExperiment").TakesSpec();
        experiments.MapPost("/validate", ExperimentVerbs.Validate).WithName("ValidateExperiment").TakesSpec();
        experiments.MapPost("/estimate", ExperimentVerbs.Estimate).WithName("EstimateExperiment").TakesSpec();
        experiments.MapPost("/{id}/cancel", ExperimentVerbs.Cancel).WithName("CancelExperiment");
        experiments.MapPost("/{id}/pause", SteeringVerbs.Pause).WithName("PauseExperiment");
        experiments.MapPost("/{id}/resume", SteeringVerbs.Resume).WithName("ResumeExperiment");
        experiments.MapPost("/{id}/priority", SteeringVerbs.Prioritize).WithName("PrioritizeExperiment");
        experiments.MapPost("/{id}/deadline", SteeringVerbs.SetDeadline).WithName("SetDeadline");
        experiments.MapPost("/{id}/retry", SteeringVerbs.Retry).WithName("RetryExperiment");
        experiments.MapPost("/{id}/exclude", SteeringVerbs.Exclude).WithName("ExcludeCell");
        experiments.MapPost("/{id}/include", SteeringVerbs.Include).WithName("IncludeCell");
        experiments.MapPost("/{id}/seeds", SteeringVerbs.AddSeeds).WithName("AddSeeds");
        experiments.MapGet("/", ExperimentReads.List).WithName("ListExperiments");
        experiments.MapGet("/{id}", ExperimentReads.Show).WithName("ShowExperiment");
        experiments.MapGet("/{id}/spec", ExperimentReads.Spec).WithName("ShowExperimentSpec");
        experiments.MapGet("/{id}/runs", ExperimentReads.Runs).WithName("ListRuns");
        experiments.MapGet("/{id}/evaluations", ExperimentReads.Evaluations).WithName("ListEvaluations");
        experiments.MapGet("/{id}/table", TableReads.Show).WithName("ShowTable").GivesTable();
        experiments.MapGet("/{id}/lineage", LineageReads.Show).WithName("ShowLineage");
        experiments.MapGet("/{id}/extension", LineageReads.Extension).WithName("ExtendExperiment");
        experiments.MapGet("/{id}/events", ExperimentReads.Events).WithName("ListExperimentEvents");

        var runs = api.MapGroup("/runs").WithTags("Runs");
        runs.MapGet("/{id}", RunReads.Show).WithName("ShowRun");
        runs.MapGet("/{id}/metrics", RunReads.Metrics).WithName("ListMetrics");
        runs.MapGet("/{id}/checkpoints", RunReads.Checkpoints).WithName("ListCheckpoints");
        runs.MapGet("/{id}/attempts", RunReads.Attempts).WithName("ListAttempts");

        runs.MapGet("/{id}/fork", LineageReads.Fork).WithName("ForkRun");
        runs.MapGet("/{id}/checkpoints/{step}/files/{name}", CheckpointDownloads.File).WithName("DownloadCheckpointFile");

        var evaluations = api.MapGroup("/evaluations").WithTags("Evaluations");
        evaluations.MapGet("/{id}", EvaluationReads.Show).WithName("ShowEvaluation");
        evaluations.MapGet("/{id}/predictions", EvaluationReads.Predictions).WithName("DownloadPredictions");
        evaluations.MapGet("/{id}/test-outputs", EvaluationReads.TestOutputs).WithName("DownloadTestOutputs");
        evaluations.MapGet("/{id}/examples", EvaluationReads.Examples).WithName("ListExampleScores");

        var checkpoints = api.MapGroup("/checkpoints").WithTags("Checkpoints");
        checkpoints.MapGet("/", ImportVerbs.List).WithName("ListImports");
        checkpoints.MapGet("/{name}", ImportVerbs.Show).WithName("ShowImport");
        checkpoints.MapPut("/{name}", ImportVerbs.Import).WithName("ImportCheckpoint").TakesCheckpoint();
        checkpoints.MapDelete("/{name}", ImportVerbs.Delete).WithName("DeleteImport");

        var study = api.MapGroup("/study/tables").WithTags("Study");
        study.MapGet("/", StudyReads.List).WithName("ListStudyTables");
        study.MapGet("/{table}", StudyReads.Show).WithName("ShowStudyTable").GivesStudyTable();
        study.MapGet("/{table}/plan", StudyReads.Plan).WithName("PlanStudyTable");
        study.MapPost("/{table}/submit", StudyVerbs.Submit).WithName("SubmitStudyTable");

        api.MapGet("/study/schema", OwnStudyReads.Schema).WithTags("Study").WithName("ShowStudySchema");

        var studies = api.MapGroup("/studies").WithTags("Study");
        studies.MapPost("/", OwnStudyVerbs.Keep).WithName("KeepStudy").TakesStudy();
        studies.MapPost("/validate", OwnStudyVerbs.Validate).WithName("ValidateStudy").TakesStudy();
        studies.MapPost("/plan", OwnStudyVerbs.Plan).WithName("PlanStudy").TakesStudy();
        studies.MapGet("/", OwnStudyReads.List).WithName("ListStudies");
        studies.MapGet("/{name}", OwnStudyReads.Show).WithName("ShowStudy");
        studies.MapGet("/{name}/tables/{table}", OwnStudyReads.Table).WithName("ShowOwnStudyTable").GivesStudyTable();
        studies.MapGet("/{name}/tables/{table}/plan", OwnStudyReads.Plan).WithName("PlanOwnStudyTable");
        studies.MapPost("/{name}/tables/{table}/submit", OwnStudyVerbs.Submit).WithName("SubmitOwnStudyTable");

        var sweeps = api.MapGroup("/sweeps").WithTags("Sweeps");
        sweeps.MapPost("/", SweepVerbs.Submit).WithName("SubmitSweep").TakesSweep();
        sweeps.MapPost("/{id}/cancel", SweepVerbs.Cancel).WithName("CancelSweep");
        sweeps.MapGet("/", SweepReads.List).WithName("ListSweeps");
        sweeps.MapGet("/schema", SweepReads.Schema).WithName("ShowSweepSchema");
        sweeps.MapGet("/{id}", SweepReads.Show).WithName("ShowSweep");

        var mesh = api.MapGroup("").WithTags("Mesh");
        mesh.MapGet("/nodes", MeshReads.Nodes).WithName("ListNodes");
        mesh.MapPost("/nodes/{id}/drain", NodeVerbs.Drain).WithName("DrainNode");
        mesh.MapPost("/nodes/{id}/notice", NodeVerbs.Notice).WithName("GiveNodeNotice");
        mesh.MapPost("/nodes/{id}/undrain", NodeVerbs.Undrain).WithName("UndrainNode");
        mesh.MapGet("/leases", MeshReads.Leases).WithName("ListLeases");
        mesh.MapGet("/queue", MeshReads.Queue).WithName("ExplainQueue");
        mesh.MapGet("/what-if/pod", WhatIfReads.Pod).WithName("WhatIfPod");
        mesh.MapGet("/what-if/priority", WhatIfReads.Priority).WithName("WhatIfPriority");
        mesh.MapGet("/what-if/drain", WhatIfReads.Drain).WithName("WhatIfDrain");
        mesh.MapGet("/events", MeshReads.Events).WithName("ListEvents");

        var about = api.MapGroup("").WithTags("About");
        about.MapGet("/spec/schema", AboutReads.SpecSchema).WithName("ShowSpecSchema");
        about.MapGet("/spec/examples", AboutReads.SpecExamples).WithName("ListSpecExamples");
        about.MapGet("/spec/examples/{name}", AboutReads.SpecExample).WithName("ShowSpecExample");
        about.MapGet("/version", AboutReads.Version).WithName("ShowVersion");
    }
}
