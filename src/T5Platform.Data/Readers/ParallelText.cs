namespace T5Platform.Data.Readers;

/// <summary>Sentences and their translations in two files that go together line by line, or segment by segment in SGM.</summary>
internal static class ParallelText
{
    /// <exception cref="MalformedRowException">One file is longer than the other.</exception>
    public static IEnumerable<(string Source, string Target)> Read(string source, string target)
    {
        using var sources = Sentences(source).GetEnumerator();
        using var targets = Sentences(target).GetEnumerator();
        for (var count = 0; ; count++)
        {
            var (more, moreTargets) = (sources.MoveNext(), targets.MoveNext());
            if (more && moreTargets)
            {
                yield return (sources.Current.Text, targets.Current.Text);
                continue;
            }

            if (more) throw new MalformedRowException(source, sources.Current.Number, $"{count} sentences, as in {target}", "more");
            if (moreTargets) throw new MalformedRowException(target, targets.Current.Number, $"{count} sentences, as in {source}", "more");
            yield break;
        }
    }

    /// <summary>Where the translation of a file lies: the language at the end, or in SGM the language and its side.</summary>
    public static string Other(string path, string from, string to)
    {
        var packed = path.EndsWith(".gz", StringComparison.Ordinal) ? ".gz" : string.Empty;
        var bare = path[..^packed.Length];
        var other = bare.EndsWith($"-src.{from}.sgm", StringComparison.Ordinal) ? $"{bare[..^$"-src.{from}.sgm".Length]}-ref.{to}.sgm"
            : bare.EndsWith($".{from}", StringComparison.Ordinal) ? $"{bare[..^from.Length]}{to}"
            : throw new DataNotFoundException($"{path} ends neither in .{from} nor in -src.{from}.sgm: its translation cannot be named.");
        return File.Exists(other + packed) ? other + packed : File.Exists(other) ? other : throw new DataNotFoundException($"{other}, the translation of {path}, does not exist.");
    }

    private static IEnumerable<(int Number, string Text)> Sentences(string path) =>
        path.Contains(".sgm", StringComparison.Ordinal) ? SgmFile.Segments(path) : TextLines.Read(path);
}
