using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Imports;

namespace T5Platform.Web.Rest;

/// <summary>The body of an import: two parts of multipart/form-data, the configuration first, then the weights, which are read as they come.</summary>
internal sealed class ImportParts
{
    private const int LongestBoundary = 100;

    private ImportParts(byte[] config, Stream weights) => (Config, Weights) = (config, weights);

    public byte[] Config { get; }

    public Stream Weights { get; }

    /// <summary>Reads up to the weights; null and a problem when the body is of another form.</summary>
    public static async Task<(ImportParts? Parts, ProblemHttpResult? Problem)> Read(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType != "multipart/form-data"
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= LongestBoundary } boundary)
            return (null, Problems.NotMultipart(request.ContentType));
        var reader = new MultipartReader(boundary, request.Body);
        try
        {
            if (await Part(reader, CheckpointFiles.Config, cancellationToken) is not { } first || await Bounded(first, cancellationToken) is not { } config)
                return (null, Problems.BadRequest("bad-parts", $"The first part must be '{CheckpointFiles.Config}', of at most {ImportCheck.LargestConfig} bytes."));
            return await Part(reader, CheckpointFiles.Weights, cancellationToken) is { } weights
                ? (new(config, weights), null)
                : (null, Problems.BadRequest("bad-parts", $"The second part must be '{CheckpointFiles.Weights}'."));
        }
        catch (InvalidDataException malformed)
        {
            return (null, Problems.BadRequest("bad-parts", $"The body is no sound multipart/form-data: {malformed.Message}"));
        }
    }

    private static async Task<Stream?> Part(MultipartReader reader, string name, CancellationToken cancellationToken)
    {
        var section = await reader.ReadNextSectionAsync(cancellationToken);
        return section?.GetContentDispositionHeader() is { } disposition && HeaderUtilities.RemoveQuotes(disposition.Name) == name ? section.Body : null;
    }

    /// <summary>Null: it is longer than any configuration.</summary>
    private static async Task<byte[]?> Bounded(Stream part, CancellationToken cancellationToken)
    {
        var bytes = new byte[ImportCheck.LargestConfig + 1];
        var read = await part.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return read <= ImportCheck.LargestConfig ? bytes[..read] : null;
    }
}
