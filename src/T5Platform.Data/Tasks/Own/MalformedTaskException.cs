namespace T5Platform.Data.Tasks.Own;

/// <summary>A file that describes a task cannot be used; the message holds every error.</summary>
public sealed class MalformedTaskException(string file, IReadOnlyList<string> errors)
    : Exception($"{file} describes no task:{string.Concat(errors.Select(static error => $"\n  {error}"))}")
{
    /// <summary>Every error, with its line and the path of the field.</summary>
    public IReadOnlyList<string> Errors => errors;
}
