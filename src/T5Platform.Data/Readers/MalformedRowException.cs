namespace T5Platform.Data.Readers;

/// <summary>A row of a data file is not what its format says; the message names file, line, what was expected and what was found.</summary>
public sealed class MalformedRowException(string file, int line, string expected, string found)
    : Exception($"{file}, line {line}: expected {expected}, found {found}.")
{
    /// <summary>Path of the file.</summary>
    public string File => file;

    /// <summary>The line, from 1.</summary>
    public int Line => line;
}
