using Microsoft.AspNetCore.Mvc;
using T5Platform.Contracts.Imports;
using T5Platform.Storage.Imports;
using T5Platform.Storage.Reading;
using T5Platform.Web.Rest.Documents;

namespace T5Platform.Web.Rest;

/// <summary>Checkpoints of others: taken in, listed, given up.</summary>
internal static class ImportVerbs
{
    /// <summary>Every imported checkpoint, by name.</summary>
    public static async Task<Ok<IReadOnlyList<ImportDocument>>> List([FromServices] IImportStore imports, CancellationToken cancellationToken) =>
        TypedResults.Ok<IReadOnlyList<ImportDocument>>([.. (await imports.List(cancellationToken)).Select(ImportDocument.Of)]);

    /// <summary>One imported checkpoint.</summary>
    public static async Task<Results<Ok<ImportDocument>, ProblemHttpResult>> Show(
        string name, [FromServices] IImportStore imports, CancellationToken cancellationToken) =>
        ImportName.TryParse(name) is { } known && await imports.Find(known, cancellationToken) is { } import
            ? TypedResults.Ok(ImportDocument.Of(import))
            : Problems.NotFound("imported checkpoint", name);

    /// <summary>Takes in a checkpoint of Hugging Face's form under a name. The same bytes again change nothing; other bytes are refused.</summary>
    public static async Task<Results<Created<ImportDocument>, Ok<ImportDocument>, ProblemHttpResult>> Import(
        string name, HttpRequest request, [FromServices] IImportStore imports, CancellationToken cancellationToken)
    {
        if (ImportName.TryParse(name) is not { } wanted)
            return Problems.BadRequest("bad-name", $"'{name}' is no name for a checkpoint: 1 to {ImportName.MaxLength} {ImportName.PatternInWords}, are allowed.");
        var (parts, problem) = await ImportParts.Read(request, cancellationToken);
        if (parts is null)
            return problem!;
        return await imports.Import(wanted, parts.Config, parts.Weights, cancellationToken) switch
        {
            ImportOutcome.Imported { Manifest: var manifest } => TypedResults.Created($"/api/v1/checkpoints/{wanted}", ImportDocument.Of(manifest)),
            ImportOutcome.Unchanged { Manifest: var manifest } => TypedResults.Ok(ImportDocument.Of(manifest)),
            ImportOutcome.Unsound { Problems: var errors } => Problems.UnsoundCheckpoint(errors),
            ImportOutcome.Refused refused => Problems.Conflict(refused.Code, refused.Sentence),
            var other => throw new InvalidOperationException($"{other} is no outcome of an import."),
        };
    }

    /// <summary>Deletes an imported checkpoint that no experiment at work names.</summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        string name, [FromServices] IImportStore imports, IStudyReader reader, CancellationToken cancellationToken)
    {
        if (ImportName.TryParse(name) is not { } known)
            return Problems.NotFound("imported checkpoint", name);
        if (await User(reader, known, cancellationToken) is { } experiment)
            return Problems.Conflict("in-use", $"'{known}' is what experiment '{experiment}' begins from, which has not ended.");
        return await imports.Delete(known, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound("imported checkpoint", name);
    }

    /// <summary>The name of an experiment that has not ended and begins from it; null: there is none.</summary>
    private static async Task<string?> User(IStudyReader reader, ImportName name, CancellationToken cancellationToken)
    {
        foreach (var summary in (await reader.Experiments(int.MaxValue, cancellationToken)).Where(static each => each.EndedAt is null))
        {
            if (await reader.Experiment(summary.Id, cancellationToken) is { Spec: var spec } && spec.Rows.Any(row => spec.InitialCheckpointOf(row) == name.Value))
                return summary.Name;
        }
        return null;
    }
}
