namespace T5Platform.Data.Corpora.DotnetDocs;

/// <summary>Candidate examples of the tasks, (text, answer), made of members; no split yet.</summary>
internal static class DocsExamples
{
    private const int FewestWords = 3;
    private const int ExceptionTypes = 10;

    private static readonly string[] Placeholders =
        ["This API supports", "This type supports", "This member supports", "For internal use", "Infrastructure", "To be added", "Reserved"];

    private static readonly HashSet<string> FunctionWords = new(
        ["the", "The", "a", "A", "an", "An", "of", "to", "is", "are", "in", "for", "or", "and", "that", "this", "with", "by", "from", "on"],
        StringComparer.Ordinal);

    /// <summary>
    /// A text that says something in English: three words or more, a function word among them (the summaries of thousands of
    /// hardware intrinsics are assembler), and no stock phrase.
    /// </summary>
    public static bool IsReal(string text)
    {
        var words = text.Split(' ');
        return words.Length >= FewestWords && words.Any(FunctionWords.Contains)
            && !Placeholders.Any(phrase => text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Candidates of each task, each pair once.</summary>
    public static IEnumerable<(string Text, string Answer)> Of(DocsTaskKind task, IReadOnlyList<MemberDocs> members) => (task switch
    {
        DocsTaskKind.MemberKind => Named(members).Select(member => (member.Summary, DocumentationId.Kind(member.Id)!)),
        DocsTaskKind.MemberName => Named(members).Select(member => (member.Summary, DocumentationId.Words(member.Id))),
        _ => Exceptions(members),
    }).Where(pair => pair.Item2.Length > 0).Distinct();

    /// <summary>Members with a real summary whose kind a reader could tell; constructors all say "Initializes a new instance".</summary>
    private static IEnumerable<MemberDocs> Named(IEnumerable<MemberDocs> members) =>
        members.Where(member => DocumentationId.Kind(member.Id) is not null && !DocumentationId.IsUnnamed(member.Id) && IsReal(member.Summary));

    private static IEnumerable<(string Text, string Answer)> Exceptions(IReadOnlyList<MemberDocs> members)
    {
        var all = members.SelectMany(member => member.Exceptions)
            .Select(exception => (Text: exception.Condition, Answer: DocumentationId.SimpleName(exception.Type)))
            .Select(pair => (Text: WithoutAnswer(pair.Text, pair.Answer), pair.Answer))
            .Where(pair => IsReal(pair.Text))
            .ToList();
        var frequent = all.CountBy(pair => pair.Answer)
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
            .Take(ExceptionTypes).Select(count => count.Key).ToHashSet(StringComparer.Ordinal);
        return all.Where(pair => frequent.Contains(pair.Answer));
    }

    /// <summary>The condition must not name the exception, neither as an identifier nor as words.</summary>
    private static string WithoutAnswer(string text, string answer)
    {
        var words = DocumentationId.Words(answer);
        foreach (var spelling in new[] { $"System.{answer}", answer, words })
            text = text.Replace(spelling, string.Empty, StringComparison.OrdinalIgnoreCase);
        return string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
