namespace T5Platform.Cli.Commands.Studies;

/// <summary>A file of text that somebody named.</summary>
internal static class TextFile
{
    public static async Task<Answer<string>> Read(string path, CancellationToken cancellationToken)
    {
        try
        {
            return Answer<string>.Of(await File.ReadAllTextAsync(path, cancellationToken));
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

    public static async Task<Failure?> Write(string path, string text, CancellationToken cancellationToken)
    {
        try
        {
            await File.WriteAllTextAsync(path, text, cancellationToken);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Failure.Of(ExitCode.Failed, $"'{path}' cannot be written: {exception.Message}");
        }
    }
}
