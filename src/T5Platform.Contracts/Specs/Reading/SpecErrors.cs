namespace T5Platform.Contracts.Specs.Reading;

/// <summary>Errors as they are found; told in document order.</summary>
public sealed class SpecErrors
{
    private readonly List<(int Place, SpecError Error)> _found = [];
    private int _place;

    /// <summary>The next place in the document.</summary>
    public int NextPlace() => ++_place;

    /// <summary>Whether there is one.</summary>
    public bool Any => _found.Count > 0;

    /// <summary>Notes one.</summary>
    public void Add(int place, string path, string code, string message) => _found.Add((place, new(path, code, message)));

    /// <summary>Notes one about a value that was read.</summary>
    public void Add(SpecValue at, string code, string message) => Add(at.Place, at.Path, code, message);

    /// <summary>All of them.</summary>
    public IReadOnlyList<SpecError> InDocumentOrder() => [.. _found.OrderBy(found => found.Place).Select(found => found.Error)];
}
