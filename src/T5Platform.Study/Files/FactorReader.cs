using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Definitions;
using T5Platform.Study.Settings;

namespace T5Platform.Study.Files;

/// <summary>Reads factors. One is named once: a second of its name, in whatever file, is an error; a study may replace one of the study below it.</summary>
internal static class FactorReader
{
    public static IReadOnlyDictionary<string, Factor> Read(IReadOnlyList<StudyFile> files, StudyDefinition? under)
    {
        var own = new Dictionary<string, Factor>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (file.Root.Object("factors") is not { } factors)
                continue;
            foreach (var value in factors.Names.Select(name => factors[name]!).Where(value => file.IsClean(value.Path)))
            {
                var factor = Factor(file, NameOf(factors, value), (SpecObject)value.Value);
                if (!own.TryAdd(factor.Name, factor))
                    file.Errors.Add(value, SpecErrorCode.Duplicate, $"The factor '{factor.Name}' is named in another file already; a factor is named once.");
            }
        }

        foreach (var factor in under?.Factors.Values ?? [])
            own.TryAdd(factor.Name, factor);
        return own;
    }

    private static string NameOf(SpecObject factors, SpecValue value) => factors.Names.First(name => ReferenceEquals(factors[name], value));

    private static Factor Factor(StudyFile file, string name, SpecObject at)
    {
        var levels = at.Object("levels")!;
        return new()
        {
            Name = name,
            Says = at.Text("says")!,
            Levels = [.. levels.Names.Select(level => KeyValuePair.Create(level, file.Tree(levels, level)))],
        };
    }
}
