namespace T5Platform.Contracts.Specs.Reading;

/// <summary>Errors as they are found; told in document order.</summary>
internal sealed class SpecErrors
{
    private readonly List<(int Place, SpecError Error)> _found = [];
    private int _place;

    /// <summary>The next place in the document.</summary>
    public int NextPlace() => ++_place;

    public bool Any => _found.Count > 0;

    public void Add(int place, string path, string code, string message) => _found.Add((place, new(path, code, message)));

    public IReadOnlyList<SpecError> InDocumentOrder() => [.. _found.OrderBy(found => found.Place).Select(found => found.Error)];
}
