using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Cli.Specs;

/// <summary>A spec as somebody wrote it: a file, or standard input.</summary>
internal static class SpecFile
{
    /// <summary>What stands for standard input.</summary>
    public const string StandardInput = "-";

    public static async Task<Answer<byte[]>> Read(string path, Func<Stream> input, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = path == StandardInput ? input() : File.OpenRead(path);
            return await Take(stream, cancellationToken);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Failure.Of(ExitCode.Usage, $"There is no file '{path}'.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Failure.Of(ExitCode.Usage, $"'{path}' cannot be read: {exception.Message}");
        }
    }

    /// <summary>A little more than a spec may have: the reader then says what is allowed.</summary>
    private static async Task<Answer<byte[]>> Take(Stream stream, CancellationToken cancellationToken)
    {
        var bytes = new byte[ExperimentSpecReader.LargestDocument + 1];
        var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return Answer<byte[]>.Of(bytes[..length]);
    }
}
