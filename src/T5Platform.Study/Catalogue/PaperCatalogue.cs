using System.Text;
using T5Platform.Study.Definitions;
using T5Platform.Study.Files;

namespace T5Platform.Study.Catalogue;

/// <summary>The study of Raffel et al. (JMLR 2020): every row of Tables 1 to 16, from the files beside this one.</summary>
public static class PaperCatalogue
{
    /// <summary>Name of the study: what another one is <c>over</c>.</summary>
    public const string Name = "t5";

    private const string Folder = "catalogue/";
    private static readonly Lazy<StudyDefinition> Read = new(() => Reading().Study
        ?? throw new InvalidOperationException($"The catalogue is unsound: {string.Join(" ", Reading().Errors)}"));

    /// <summary>The study.</summary>
    public static StudyDefinition Study => Read.Value;

    /// <summary>Its files: the baseline first, then factors, then tables by number.</summary>
    public static IReadOnlyList<StudyText> Files { get; } =
    [
        .. typeof(PaperCatalogue).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(static name => new StudyText(name[Folder.Length..], Text(name))),
    ];

    /// <summary>The study of a name that files may be over; null when it is not known.</summary>
    public static StudyDefinition? Find(string name) => name == Name ? Study : null;

    /// <summary>The files as they read.</summary>
    internal static StudyReading Reading() => StudyReader.Read(Files);

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(PaperCatalogue).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
