using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using T5Platform.Contracts.Checkpoints;
using T5Platform.Storage.Checkpoints;
using T5Platform.Storage.Reading;

namespace T5Platform.Web.Rest;

/// <summary>Files of committed checkpoints, to take away.</summary>
internal static class CheckpointDownloads
{
    /// <summary>
    /// One file (config.json, model.safetensors, optimizer.safetensors or manifest.json) of the checkpoint of a step; <c>latest</c> and
    /// <c>final</c> are steps too. A run whose network is cut into parts has a file of weights and one of the optimiser's state for each, and
    /// model.safetensors.index.json: the checkpoint lists them. The ETag is the file's SHA-256. Ranges are served.
    /// </summary>
    public static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> File(
        string id, string step, string name, IStudyReader reader, [FromServices] ICheckpointFiles files, CancellationToken cancellationToken)
    {
        if (!CheckpointFiles.MayHave(name))
            return Problems.BadRequest("not-allowed", $"A checkpoint has no file '{name}'; {string.Join(", ", CheckpointFiles.All)} are allowed, and those that the checkpoint lists.");
        if (!IdText.TryRead<RunId>(id, out var run) || await reader.Run(run, cancellationToken) is null)
            return Problems.NotFound("run", id);
        var sound = (await reader.Checkpoints(run, cancellationToken)).Where(static each => each.Damage is null).Select(static each => each.Manifest);
        if (Chosen([.. sound], step) is not { } checkpoint)
            return Problems.NotFound("sound checkpoint of this run at step", step);
        return name == CheckpointFiles.Manifest
            ? await Manifest(checkpoint, files, cancellationToken)
            : await Listed(checkpoint, name, files, cancellationToken);
    }

    /// <summary>Of several lives' checkpoints of one step, the youngest.</summary>
    private static CheckpointManifest? Chosen(IReadOnlyList<CheckpointManifest> sound, string step)
    {
        var fitting = step switch
        {
            "latest" => sound,
            "final" => sound.Where(static each => each.Final),
            _ when long.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => sound.Where(each => each.Step == number),
            _ => [],
        };
        return fitting.OrderBy(static each => each.Step).ThenBy(static each => each.Generation.Value).LastOrDefault();
    }

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Listed(
        CheckpointManifest checkpoint, string name, ICheckpointFiles files, CancellationToken cancellationToken)
    {
        if (checkpoint.Files.FirstOrDefault(each => each.Name == name) is not { } file)
            return Problems.NoFile($"The checkpoint of step {checkpoint.Step} has no '{name}'; it has {string.Join(", ", checkpoint.Files.Select(static each => each.Name))}.");
        if (await files.Open(checkpoint, name, cancellationToken) is not { } stream)
            return Problems.NoFile($"'{name}' of the checkpoint of step {checkpoint.Step} is no longer in the store.");
        if (stream.Length == file.Bytes)
            return Give(stream, name, file.Sha256);
        await stream.DisposeAsync();
        return Problems.BlobsAway($"'{name}' of the checkpoint of step {checkpoint.Step} is damaged: it has not the {file.Bytes} bytes that its manifest says.");
    }

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Manifest(
        CheckpointManifest checkpoint, ICheckpointFiles files, CancellationToken cancellationToken)
    {
        if (await files.Open(checkpoint, CheckpointFiles.Manifest, cancellationToken) is not { } stream)
            return Problems.NoFile($"'{CheckpointFiles.Manifest}' of the checkpoint of step {checkpoint.Step} is no longer in the store.");
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
        stream.Position = 0;
        return Give(stream, CheckpointFiles.Manifest, hash);
    }

    private static FileStreamHttpResult Give(Stream stream, string name, string sha256) => TypedResults.File(
        stream,
        name.EndsWith(".json", StringComparison.Ordinal) ? "application/json" : "application/octet-stream",
        fileDownloadName: name,
        entityTag: new EntityTagHeaderValue($"\"{sha256}\""),
        enableRangeProcessing: true);
}
