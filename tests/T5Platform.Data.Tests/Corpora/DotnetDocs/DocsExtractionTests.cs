using T5Platform.Data.Corpora.DotnetDocs;
using T5Platform.Data.Tasks;

namespace T5Platform.Data.Tests.Corpora.DotnetDocs;

[Trait("speed", "unit")]
public class DocsExtractionTests
{
    private static MemberDocs Member(string id, string summary = "", string remarks = "", params (string, string)[] exceptions) =>
        new() { Id = id, Summary = summary, Remarks = remarks, Exceptions = exceptions };

    private static List<(string Text, string Answer)> Examples(DocsTaskKind task, params MemberDocs[] members)
    {
        var docs = DocsExtraction.Extract(members);
        return [.. new[] { Split.Train, Split.Validation }.SelectMany(split => docs.Examples[(task, split)])];
    }

    [Fact]
    public void MemberKind_EachKind_IsNamed()
    {
        var examples = Examples(
            DocsTaskKind.MemberKind,
            Member("T:A", "Represents the first letter."),
            Member("M:A.Move", "Moves the letter forward."),
            Member("P:A.Case", "Gets the case of it."),
            Member("F:A.Zero", "The zero of letters."),
            Member("E:A.Moved", "Occurs when it has moved in the text."));
        Assert.Equal(
            [
                ("Gets the case of it.", "property"), ("Moves the letter forward.", "method"), ("Occurs when it has moved in the text.", "event"),
                ("Represents the first letter.", "type"), ("The zero of letters.", "field"),
            ],
            examples.OrderBy(example => example.Text, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("M:A.#ctor", "Initializes a new instance of the A class.")]
    [InlineData("M:A.B", "Short.")]
    [InlineData("M:A.B", "")]
    [InlineData("M:A.B", "This API supports the product infrastructure and is not for your code.")]
    [InlineData("M:A.B", "VPMOVSXDQ ymm, m128 zmm, m256")]
    [InlineData("N:A.B", "A namespace is no member.")]
    public void MemberKind_NoRealSummaryOrName_IsLeftOut(string id, string summary)
    {
        Assert.Empty(Examples(DocsTaskKind.MemberKind, Member(id, summary)));
        Assert.Empty(Examples(DocsTaskKind.MemberName, Member(id, summary)));
    }

    [Fact]
    public void MemberName_Answer_IsTheNameInWords() =>
        Assert.Equal(
            [("Moves the letter forward.", "move next letter")],
            Examples(DocsTaskKind.MemberName, Member("M:A.MoveNextLetter(System.Int32)", "Moves the letter forward.")));

    [Theory]
    [InlineData("Throws ArgumentNullException if the value is null.", "Throws if the value is null.")]
    [InlineData("A System.ArgumentNullException when the value is null.", "A when the value is null.")]
    [InlineData("The argument null exception is thrown for a missing value.", "The is thrown for a missing value.")]
    public void ExceptionType_AnswerInTheText_IsTakenOut(string text, string expected) =>
        Assert.Equal(
            [(expected, "ArgumentNullException")],
            Examples(DocsTaskKind.ExceptionType, Member("M:A.B", exceptions: ("T:System.ArgumentNullException", text))));

    [Fact]
    public void ExceptionType_MoreThanTen_KeepsTheMostFrequent()
    {
        var members = Enumerable.Range(0, 12).SelectMany(type => Enumerable.Range(0, 13 - type).Select(i => Member(
            $"M:A.B{type}.C{i}", exceptions: ($"T:Error{(char)('A' + type)}", $"The {(char)('a' + i)} of a {(char)('a' + type)} is bad."))));
        var answers = Examples(DocsTaskKind.ExceptionType, [.. members]).Select(example => example.Answer).Distinct().Order();
        Assert.Equal(Enumerable.Range(0, 10).Select(type => $"Error{(char)('A' + type)}"), answers);
    }

    [Fact]
    public void Classes_OneMuchLarger_IsLevelledToTheThirdLargest()
    {
        static string Text(int i) => string.Join(' ', Enumerable.Range(0, 8).Select(word => $"w{(char)('a' + (i * 7 + word * i) % 26)}{(char)('a' + (i / 26 + word) % 26)}")) + " of it.";
        string[] kinds = ["M", "M", "M", "M", "M", "P", "P", "T", "F", "E"];
        var members = Enumerable.Range(0, 400).Select(i => Member($"{kinds[i % 10]}:A.B{i}", Text(i)));
        var train = DocsExtraction.Extract(members).Examples[(DocsTaskKind.MemberKind, Split.Train)].CountBy(example => example.Answer).ToDictionary();
        var sizes = train.Values.OrderDescending().ToList();
        Assert.Equal(sizes[0], sizes[2]);
    }

    [Fact]
    public void Extract_MemberInSeveralPacks_CountsOnce()
    {
        var docs = DocsExtraction.Extract([Member("T:A", "Represents the first letter."), Member("T:A", "Stands for the last letter.")]);
        Assert.Equal("Represents the first letter.", Assert.Single(docs.Prose.Values.SelectMany(documents => documents)));
    }

    [Fact]
    public void Extract_PiecesOfAMember_LieOnTheSideOfTheirText()
    {
        // Enough members that some summaries fall to validation while their remarks do not.
        var members = Enumerable.Range(0, 300).Select(i => Member($"T:A{i}", Words(i), Words(i + 1000))).ToList();
        var docs = DocsExtraction.Extract(members);
        var validation = docs.Examples[(DocsTaskKind.MemberKind, Split.Validation)].Select(example => example.Text).ToHashSet();
        Assert.NotEmpty(validation);
        Assert.DoesNotContain(docs.Prose[Split.Train], document => document.Split('\n').Any(validation.Contains));
        Assert.All(validation, text => Assert.Contains(docs.Prose[Split.Validation], document => document.Split('\n').Contains(text)));

        static string Words(int i) => "The " + string.Join(' ', Enumerable.Range(0, 9).Select(at => Word((i * 10) + at)));
        static string Word(int i) => string.Concat(Enumerable.Range(0, 6).Select(at => (char)('a' + ((StableHash.Mix((ulong)i) >> (at * 5)) % 26))));
    }
}
