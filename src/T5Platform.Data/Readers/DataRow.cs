namespace T5Platform.Data.Readers;

/// <summary>A record of a data file: fields by name.</summary>
/// <param name="file">Path of the file.</param>
/// <param name="line">The line where it begins, from 1; in files without lines, its number.</param>
/// <param name="field">Text of a field; null: there is none of that name.</param>
internal sealed class DataRow(string file, int line, Func<string, string?> field)
{
    public string File => file;

    public int Line => line;

    public string? Field(string name) => field(name);

    public string Text(string name) => field(name) ?? throw Malformed($"the field '{name}'", "none of that name");

    /// <summary>The first of several names that the file has.</summary>
    public string First(IReadOnlyList<string> names) =>
        names.Select(field).FirstOrDefault(static text => text is not null) ?? throw Malformed($"a field {string.Join(" or ", names)}", "none of these names");

    public MalformedRowException Malformed(string expected, string found) => new(file, line, expected, found);
}
