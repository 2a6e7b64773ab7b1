using T5Platform.Data.Corpora.DotnetDocs;

namespace T5Platform.Data.Tasks;

/// <summary>The tasks by name. A new one is one file and one line here.</summary>
internal static class TaskRegistry
{
    private static readonly Dictionary<string, Func<DataCatalogue, ITextTask>> Known = new(StringComparer.Ordinal)
    {
        ["member_kind"] = catalogue => new MemberKindTask(catalogue.Docs),
        ["exception_type"] = catalogue => new ExceptionTypeTask(catalogue.Docs),
        ["member_name"] = catalogue => new MemberNameTask(catalogue.Docs),
        ["cola"] = catalogue => new ColaTask(catalogue.Locations.DataDirectory),
        ["sst2"] = catalogue => new Sst2Task(catalogue.Locations.DataDirectory),
        ["rte"] = catalogue => new RteTask(catalogue.Locations.DataDirectory),
    };

    public static IReadOnlyCollection<string> Names => Known.Keys;

    public static ITextTask Create(string name, DataCatalogue catalogue) =>
        Known.TryGetValue(name, out var create) ? create(catalogue) : throw new UnknownNameException("task", name, Known.Keys);
}
