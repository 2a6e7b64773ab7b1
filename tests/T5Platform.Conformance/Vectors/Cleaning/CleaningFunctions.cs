using System.Text.Json;
using T5Platform.Data.C4;

namespace T5Platform.Conformance.Vectors.Cleaning;

/// <summary>Functions of TFDS that clean C4.</summary>
internal static class CleaningFunctions
{
    private const string Utils = "c4_utils.";

    private static readonly Dictionary<CleaningRule, (string Name, string In2020)> Counters = new()
    {
        [CleaningRule.LinePassed] = ("line-passed", "lines-valid"),
        [CleaningRule.LineTooLongWord] = ("line-filtered:too_long_word", "lines-too-long-word"),
        [CleaningRule.LineNoEndMark] = ("line-filtered:no_endmark", "lines-no-endmark"),
        [CleaningRule.LineTooShort] = ("line-filtered:too_short", "lines-too-short"),
        [CleaningRule.LineJavascript] = ("line-filtered:javascript", "lines-javascript"),
        [CleaningRule.LinePolicy] = ("line-filtered:policy", "lines-policy"),
        [CleaningRule.PagePassed] = ("passed", "emitted-clean-pages"),
        [CleaningRule.PageLoremIpsum] = ("filtered:loremipsum", "filtered-page-loremipsum"),
        [CleaningRule.PageCurlyBracket] = ("filtered:squigglybracket", "filtered-page-squigglybracket"),
        [CleaningRule.PageBadWord] = ("filtered:badword", "filtered-page-badword"),
        [CleaningRule.PageTooFewSentences] = ("filtered:too_few_sentences", "filtered-page-toofewsentences"),
    };

    public static IEnumerable<(string Name, IVectorFunction Function)> All =>
    [
        ($"{Utils}clean_page", new VectorFunction(static vector => Clean(vector, null, static names => names.Name))),
        ($"{Utils}clean_page_with_badwords", new VectorFunction(static vector =>
            Clean(vector, new BadWords(vector.Params.Required("badwords").Strings()), static names => names.In2020))),
        ($"{Utils}badwords_filter", new VectorFunction(static vector => new { keep = Keeps(vector) })),
        ($"{Utils}paragraph_filter", new VectorFunction(static vector => new
        {
            keep = ParagraphFilter.Keeps(vector.Inputs.Text("text"), vector.Params.IntOrNull("min_paragraphs") ?? 3, vector.Params.IntOrNull("min_paragraph_len") ?? 200),
        })),
        ($"{Utils}remove_duplicate_text", new VectorFunction(static vector => LineDuplicates.Remove(
                [.. vector.Inputs.Required("pages").Items().Select(static page => new Page(page.Text("url"), page.Text("text")))],
                vector.Params.IntOrNull("min_num_sentences") ?? 3)
            .OrderBy(static page => page.Url, StringComparer.Ordinal).Select(static page => new { url = page.Url, text = page.Text }))),
        ($"{Utils}split_wet_file", new VectorFunction(static vector =>
        {
            var counters = new Dictionary<string, int> { ["wet-file"] = 1 };
            _ = WetPages.Read(vector.Files.Asset(vector.Inputs.Text("asset")), 190_000, outcome => Count(counters, outcome == "passed" ? outcome : $"filtered:{outcome}")).Count();
            return new { counters };
        })),
    ];

    private static object Clean(VectorCase vector, BadWords? badWords, Func<(string Name, string In2020), string> name)
    {
        var counters = new Dictionary<string, int>();
        var text = PageCleaner.Clean(
            vector.Inputs.Text("text"),
            new CleaningOptions
            {
                LeastWords = vector.Params.IntOrNull("min_words_per_line") ?? 5,
                LeastSentences = vector.Params.IntOrNull("min_num_sentences") ?? 3,
                LongestWord = vector.Params.IntOrNull("max_word_length") ?? 1000,
                BadWords = badWords,
            },
            rule => Count(counters, name(Counters[rule])));
        return new { text, counters };
    }

    private static bool Keeps(VectorCase vector)
    {
        var language = vector.Inputs.Text("language").Split('-')[0];
        if (vector.Params.Required("badwords").Optional(language) is not { } words) return true;
        if (!new BadWords(words.Strings(), language).In(vector.Inputs.Text("text"))) return true;
        var (share, whole) = Fraction(vector.Params.DoubleOrNull("filter_fraction") ?? 1);
        return UrlHash.Modulo(vector.Inputs.TextOrNull("normalized_url") ?? string.Empty, whole) >= share;
    }

    /// <summary>The nearest fraction of at most a hundred parts.</summary>
    private static (int Share, int Whole) Fraction(double value)
    {
        var whole = Enumerable.Range(1, 100).MinBy(parts => (Math.Round(Math.Abs((value * parts) - Math.Round(value * parts)), 9), parts));
        return ((int)Math.Round(value * whole), whole);
    }

    private static void Count(Dictionary<string, int> counters, string name) => counters[name] = counters.GetValueOrDefault(name) + 1;
}
