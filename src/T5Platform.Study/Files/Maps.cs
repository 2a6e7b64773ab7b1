using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Study.Files;

/// <summary>Objects of free names as dictionaries, in the file's order.</summary>
internal static class Maps
{
    public static Dictionary<string, double> Numbers(SpecObject? at) => at?.Names.ToDictionary(static name => name, name => at.Number(name)!.Value) ?? [];

    public static Dictionary<string, int> Wholes(SpecObject? at) => at?.Names.ToDictionary(static name => name, name => (int)at.Whole(name)!.Value) ?? [];

    public static Dictionary<string, string> Texts(SpecObject? at) => at?.Names.ToDictionary(static name => name, name => at.Text(name)!) ?? [];

    public static IReadOnlyList<string> List(SpecObject at, string name) => [.. at.List(name).Select(static item => (string)item.Value)];
}
