namespace T5Platform.Data.Sets;

/// <summary>A file that is downloaded.</summary>
/// <param name="Url">Where it is.</param>
/// <param name="Bytes">Its published size; null: none is.</param>
/// <param name="Sha256">Its published checksum, lower-case hexadecimal; null: none is.</param>
/// <param name="Parts">What is taken of it.</param>
public sealed record SetDownload(string Url, long? Bytes, string? Sha256, params IReadOnlyList<SetPart> Parts)
{
    /// <summary>Its name without the path.</summary>
    public string FileName => Path.GetFileName(new Uri(Url).AbsolutePath);

    /// <summary>Its address at a mirror that keeps the official hosts and paths below its own: <c>MIRROR/host/path</c>.</summary>
    public Uri At(Uri? mirror) => mirror is null ? new Uri(Url) : new Uri($"{mirror.AbsoluteUri.TrimEnd('/')}/{new Uri(Url).Host}{new Uri(Url).PathAndQuery}");
}
