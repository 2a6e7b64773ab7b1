using T5Platform.Cli.Api.Documents;

namespace T5Platform.Cli.Drawing;

/// <summary>Lineage in words.</summary>
internal static class LineageWords
{
    private const string Extension = "extension";
    private const int MostChildren = 8;

    /// <summary>What it was derived from; null: nothing.</summary>
    public static string? Parents(IEnumerable<LineageParent> parents) => Joined(parents.Select(Parent));

    /// <summary>What was derived from it; null: nothing.</summary>
    public static string? Children(IReadOnlyList<LineageChild> children) => Joined(
    [
        .. children.Take(MostChildren).Select(Child),
        .. children.Count > MostChildren ? [$"and {children.Count - MostChildren} more"] : Array.Empty<string>(),
    ]);

    private static string Parent(LineageParent parent)
    {
        var experiment = parent.Experiment is { } id ? $"{parent.ExperimentName} ({ShortIds.Alone(id)})" : "an experiment that is not known any more";
        return parent.Kind == Extension ? $"goes on from {experiment}" : $"step {parent.Step} of {parent.RunName ?? parent.Run} of {experiment}";
    }

    private static string Child(LineageChild child) =>
        $"{child.Name} ({ShortIds.Alone(child.Experiment)}), {child.State}, {(child.Kind == Extension ? "goes on from it" : $"from step {child.Step}")}";

    private static string? Joined(IEnumerable<string> words) => string.Join("; ", words) is { Length: > 0 } text ? text : null;
}
