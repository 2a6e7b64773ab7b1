using System.Buffers;
using System.IO.Pipelines;

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
            {
                reader.AdvanceTo(result.Buffer.End);
                return null;
            }
            if (result.IsCompleted)
                return Take(reader, result.Buffer);
            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    /// <summary>Whether the request says that it carries JSON.</summary>
    public static bool IsJson(HttpRequest request) => request.HasJsonContentType();

    /// <summary>Copies the whole of it and says that it was read: a server cannot go on with a connection whose body is half taken.</summary>
    private static byte[] Take(PipeReader reader, ReadOnlySequence<byte> buffer)
    {
        var body = buffer.ToArray();
        reader.AdvanceTo(buffer.End);
        return body;
    }
}
