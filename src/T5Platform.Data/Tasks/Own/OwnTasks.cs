namespace T5Platform.Data.Tasks.Own;

/// <summary>Tasks that files below <c>tasks/</c> in the data directory describe; each is called as its file.</summary>
internal static class OwnTasks
{
    private static readonly string[] Endings = [".yaml", ".yml", ".json"];

    /// <summary>Names of all files there.</summary>
    public static IReadOnlyCollection<string> Names(string? directory)
    {
        var folder = Folder(directory);
        return folder is null || !Directory.Exists(folder)
            ? []
            : [.. Directory.EnumerateFiles(folder).Where(static file => Endings.Contains(Path.GetExtension(file))).Select(static file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];
    }

    /// <summary>The task of that name; null: there is no such file.</summary>
    /// <exception cref="MalformedTaskException">The file describes no task.</exception>
    public static ITextTask? Find(string? directory, string name)
    {
        if (!Names(directory).Contains(name)) return null;
        var path = Endings.Select(ending => Path.Combine(Folder(directory)!, name + ending)).First(File.Exists);
        var reading = OwnTaskFile.Read(File.ReadAllText(path));
        if (reading.Spec is not { } spec) throw new MalformedTaskException(path, reading.Errors);
        return spec.Name == name
            ? new OwnTask(spec, directory)
            : throw new MalformedTaskException(path, [$"name: '{spec.Name}' is not the name of the file, '{name}'"]);
    }

    private static string? Folder(string? directory) => directory is null ? null : Path.Combine(directory, "tasks");
}
