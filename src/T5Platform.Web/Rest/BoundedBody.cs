using System.Buffers;

namespace T5Platform.Web.Rest;

/// <summary>Reads a JSON body up to a limit, or says why not. What is too long is not read to its end.</summary>
internal static class BoundedBody
{
    /// <summary>1 MB: a study of 64 rows takes some 20 KB.</summary>
    public const int Limit = 1_000_000;

    /// <summary>The body, or null when it is longer than <see cref="Limit"/>.</summary>
    public static async Task<ReadOnlyMemory<byte>?> Read(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Limit)
            return null;
        var reader = request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken);
            if (result.Buffer.Length > Limit)
                return null;
            if (result.IsCompleted)
                return result.Buffer.ToArray();
            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    /// <summary>Whether the request says that it carries JSON.</summary>
    public static bool IsJson(HttpRequest request) => request.HasJsonContentType();
}
