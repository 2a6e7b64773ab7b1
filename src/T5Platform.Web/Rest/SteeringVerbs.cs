using T5Platform.Contracts.Grains;
using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Storage.Reading;
using T5Platform.Web.ControlPlane;
using T5Platform.Web.Rest.Documents;

namespace T5Platform.Web.Rest;

/// <summary>What is done with an experiment while it is there. Each is accepted; what comes of it shows in its state, its table and its history.</summary>
internal static class SteeringVerbs
{
    private const int LongestReason = 500;
    private const int UsualSeeds = 10;
    private const int MostPriority = 100;
    private const long LargestSeed = (1L << 53) - 1;

    /// <summary>Nothing new begins, what runs writes a checkpoint and gives its slice back. Again is accepted and changes nothing.</summary>
    public static async Task<Results<Accepted, ProblemHttpResult>> Pause(
        string id, CancelDocument? body, IStudyReader reader, IControlPlane controlPlane, CancellationToken cancellationToken)
    {
        var reason = Reason(body?.Reason, "Paused over the API.", out var problem);
        return problem ?? await On(id, reader, experiment => controlPlane.Pause(experiment, reason, cancellationToken), cancellationToken);
    }

    /// <summary>What was paused goes on. Again is accepted and changes nothing.</summary>
    public static Task<Results<Accepted, ProblemHttpResult>> Resume(string id, IStudyReader reader, IControlPlane controlPlane, CancellationToken cancellationToken) =>
        On(id, reader, experiment => controlPlane.Resume(experiment, cancellationToken), cancellationToken);

    /// <summary>Its runs and evaluations have another priority from now on.</summary>
    public static async Task<Results<Accepted, ProblemHttpResult>> Prioritize(
        string id, PriorityDocument body, IStudyReader reader, IControlPlane controlPlane, CancellationToken cancellationToken) =>
        body.Priority is < -MostPriority or > MostPriority
            ? Problems.BadRequest("out-of-range", FormattableString.Invariant($"priority is {body.Priority}; {-MostPriority} to {MostPriority} is allowed."))
            : await On(id, reader, experiment => controlPlane.Prioritize(experiment, body.Priority, cancellationToken), cancellationToken);

    /// <summary>What failed or was cancelled of it, or of one cell, begins again from its last committed checkpoint.</summary>
    public static async Task<Results<Accepted, ProblemHttpResult>> Retry(
        string id, CellDocument? body, IStudyReader reader, IControlPlane controlPlane, CancellationToken cancellationToken)
    {
        var reason = Reason(body?.Reason, "asked for over the API.", out var problem);
        if (body is { Row: null } != body is { Task: null })
            problem = Problems.BadRequest("missing", "A cell has a row and a task: give both, or none of them for the whole experiment.");
        return problem ?? await On(id, reader, experiment => controlPlane.Retry(experiment, body?.Row, body?.Task, reason, cancellationToken), cancellationToken);
    }

    /// <summary>A failed cell does not count: the table says so, and why.</summary>
    public static async Task<Results<Accepted, ProblemHttpResult>> Exclude(
        string id, CellDocument body, IStudyReader reader, IControlPlane controlPlane, CancellationToken cancellationToken)
    {
        var reason = Reason(body.Reason, "", out var problem);
        if (body.Row is null || body.Task is null || reason.Length == 0)
            problem = Problems.BadRequest("missing", "row, task and reason are needed: whoever reads the table shall know why the cell does not count.");
        return problem ?? await On(id, reader, experiment => controlPlane.Exclude(experiment, body.Row!, body.Task!, reason, cancellationToken), cancellationToken);
    }

    /// <summary>An excluded cell counts again. Again is accepted and changes nothing.</summary>
    public static async Task<Results<Accepted, ProblemHttpResult>> Include(
        string id, CellDocument body, IStudyReader reader, IControlPlane controlPlane, CancellationToken cancellationToken) =>
        body is { Row: { } row, Task: { } task }
            ? await On(id, reader, experiment => controlPlane.Include(experiment, row, task, cancellationToken), cancellationToken)
            : Problems.BadRequest("missing", "row and task are needed.");

    /// <summary>Adds seeds to a row, or to every row: what is new is planned and begins, what is there stays.</summary>
    public static async Task<Results<Accepted, ProblemHttpResult>> AddSeeds(
        string id, SeedsDocument body, IStudyReader reader, IControlPlane controlPlane, CancellationToken cancellationToken)
    {
        if (body.UntilStandardError is { } error)
            return await GrowSeeds(id, body, error, reader, controlPlane, cancellationToken);
        if (body.Add is not { Count: >= 1 and <= ExperimentSpec.MostSeeds } seeds || seeds.Any(static seed => seed is < 0 or > LargestSeed) || seeds.Distinct().Count() != seeds.Count)
            return Problems.BadRequest("out-of-range", $"add has to be 1 to {ExperimentSpec.MostSeeds} different whole numbers from 0 to {LargestSeed}.");
        return await On(id, reader, experiment => controlPlane.AddSeeds(experiment, body.Row, seeds, cancellationToken), cancellationToken);
    }

    private static async Task<Results<Accepted, ProblemHttpResult>> GrowSeeds(
        string id, SeedsDocument body, double error, IStudyReader reader, IControlPlane controlPlane, CancellationToken cancellationToken)
    {
        if (body.Add is not null || body.Row is not { } row)
            return Problems.BadRequest("not-allowed", "untilStandardError is of one row, and stands in place of add: give row, and no add.");
        if (!(error > 0) || double.IsInfinity(error))
            return Problems.BadRequest("out-of-range", FormattableString.Invariant($"untilStandardError is {error}; a number of points greater than 0 is allowed."));
        var most = body.AtMost ?? UsualSeeds;
        return most is < 2 or > ExperimentSpec.MostSeeds
            ? Problems.BadRequest("out-of-range", $"atMost is {most}; 2 to {ExperimentSpec.MostSeeds} is allowed.")
            : await On(id, reader, experiment => controlPlane.GrowSeeds(experiment, row, error, most, cancellationToken), cancellationToken);
    }

    /// <summary>Says when it shall be done: what is expected to end later is told.</summary>
    public static async Task<Results<Accepted, ProblemHttpResult>> SetDeadline(
        string id, DeadlineDocument body, IStudyReader reader, IControlPlane controlPlane, CancellationToken cancellationToken)
    {
        var deadline = body.Deadline is { } text ? SpecTime.Read(text) : null;
        return body.Deadline is not null && deadline is null
            ? Problems.BadRequest("not-allowed", $"deadline has to be {SpecTime.PatternInWords}, or null.")
            : await On(id, reader, experiment => controlPlane.SetDeadline(experiment, deadline, cancellationToken), cancellationToken);
    }

    private static string Reason(string? given, string otherwise, out ProblemHttpResult? problem)
    {
        var reason = string.IsNullOrWhiteSpace(given) ? otherwise : given.Trim();
        problem = reason.Length > LongestReason ? Problems.BadRequest("out-of-range", $"reason has {reason.Length} characters; at most {LongestReason} are allowed.") : null;
        return reason;
    }

    private static async Task<Results<Accepted, ProblemHttpResult>> On(
        string id, IStudyReader reader, Func<ExperimentId, Task<Answer<Acknowledgement>>> verb, CancellationToken cancellationToken)
    {
        if (!IdText.TryRead<ExperimentId>(id, out var experiment) || await reader.Experiment(experiment, cancellationToken) is null)
            return Problems.NotFound("experiment", id);
        var answer = await verb(experiment);
        return answer switch
        {
            { Away: { } sentence } => Problems.Away(sentence),
            { Value.IsAccepted: false } => Problems.Refused(answer.Value),
            _ => TypedResults.Accepted($"/api/v1/experiments/{experiment}"),
        };
    }
}
