using System.Text;
using T5Platform.Data.Randomness;
using T5Platform.Data.Readers;
using T5Platform.Data.Tasks;
using T5Platform.Data.Tasks.Generation;
using T5Platform.Data.Tasks.Glue;
using T5Platform.Data.Tasks.Referents;
using T5Platform.Data.Tasks.SuperGlue;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Readers;

/// <summary>Ten thousand damaged files for each reader: it gives rows or says what is wrong, and never loses the rows before the damage.</summary>
[Trait("speed", "integration")]
public sealed class FuzzTests : IDisposable
{
    private const int Files = 10_000, Rows = 6;

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    public static TheoryData<string> Readers => ["tsv", "jsonl", "multirc", "record", "wsc", "csv", "squad", "parallel", "sgm", "dpr", "story", "stsb"];

    [Theory]
    [MemberData(nameof(Readers))]
    public void Reader_DamagedFiles_AreReadOrRefused(string kind)
    {
        var (task, name, good) = Reader(kind);
        var path = _directory.File(name, good);
        if (kind is "parallel" or "sgm") _directory.File(kind == "sgm" ? "x-ref.de.sgm" : "x.de", good);
        var whole = task.Read(path, Split.Validation).ToList();
        Assert.NotEmpty(whole);
        for (var i = 0; i < Files; i++)
        {
            var (text, damage) = Damaged(good, i);
            // A file that is overwritten in place is flushed to the disk by some file systems; a new one is not.
            File.Delete(path);
            File.WriteAllBytes(path, Encoding.UTF8.GetBytes(text));
            var read = new List<TextExample>();
            try
            {
                foreach (var example in task.Read(path, Split.Validation)) read.Add(example);
            }
            catch (MalformedRowException)
            {
            }

            // Rows that end before the damage are the same rows still.
            var before = RowsBefore(kind, good, damage);
            Assert.True(read.Count >= Math.Min(before, whole.Count), $"file {i}: {read.Count} of {before} rows before the damage:\n{text}");
            for (var row = 0; row < Math.Min(before, whole.Count); row++) Assert.Equal(whole[row].Inputs, read[row].Inputs);
        }
    }

    private static int RowsBefore(string kind, string good, int damage)
    {
        // A whole file is one object, a story one text; an open quote in csv may swallow the row before it ends.
        if (kind is "squad" or "story" or "multirc" or "record") return 0;
        var lines = good.AsSpan(0, damage).Count('\n');
        return kind switch
        {
            "tsv" or "stsb" or "csv" => Math.Max(0, lines - 1),
            "dpr" => lines / 5,
            _ => lines,
        };
    }

    private static (string Text, int Damage) Damaged(string good, int seed)
    {
        var random = new RandomStream(seed, RandomPurpose.Noise, 0, 0, 0);
        var (at, strange) = (random.NextInt(good.Length), "\t\n\r\"{}[],:<>\0\u001c\ud83d😀a0-"[random.NextInt(20)]);
        return random.NextInt(5) switch
        {
            0 => (good[..at], at),
            1 => (good.Remove(at, 1), at),
            2 => (good.Insert(at, strange.ToString()), at),
            3 => (good[..at] + strange + good[(at + 1)..], at),
            _ => (good[..at] + good[random.NextInt(good.Length)..], at),
        };
    }

    private static (FileTask Task, string Name, string Good) Reader(string kind)
    {
        string Lines(Func<int, string> line, string header = "") => header + string.Concat(Enumerable.Range(0, Rows).Select(line));
        return kind switch
        {
            "tsv" => (new RteTask(null), "x.tsv", Lines(static i => $"{i}\tA{i} is.\tB is.\tentailment\n", "index\tsentence1\tsentence2\tlabel\n")),
            "stsb" => (new StsbTask(null), "x.tsv", Lines(static i => $"A{i}\tB\t{i % 5}.25\n", "sentence1\tsentence2\tscore\n")),
            "jsonl" => (new BoolqTask(null), "x.jsonl", Lines(static i => $$"""{"passage":"P{{i}}","question":"Q","label":true}""" + "\n")),
            "multirc" => (new MultircTask(null), "x.jsonl", Lines(static i => $$$"""{"passage":{"text":"T","questions":[{"question":"Q","idx":{{{i}}},"answers":[{"text":"A","label":1}]}]}}""" + "\n")),
            "record" => (new RecordTask(null), "x.jsonl", Lines(static i => $$"""{"idx":{{i}},"passage":{"text":"Bo met Al","entities":[{"start":0,"end":1}]},"qas":[{"idx":1,"query":"Q","answers":[{"text":"Bo"}]}]}""" + "\n")),
            "wsc" => (new WscTask(null), "x.jsonl", Lines(static i => $$"""{"text":"The cat{{i}} saw it .","target":{"span1_index":0,"span1_text":"The","span2_index":3,"span2_text":"it"},"label":true}""" + "\n")),
            "csv" => (new CnnDailymailTask(null), "x.csv", Lines(static i => $"{i},\"Text, {i}\",\"Y\"\n", ",text,y\n")),
            "squad" => (new SquadTask(null), "x.json", """{"data":[{"paragraphs":[{"context":"It is big.","qas":[{"id":"1","question":"How?","answers":[{"text":"big"}]}]}]}]}"""),
            "parallel" => (WmtTask.German(null), "x.en", Lines(static i => $"Sentence {i}.\n")),
            "sgm" => (WmtTask.German(null), "x-src.en.sgm", Lines(static i => $"<seg id=\"{i}\">S &amp; {i}</seg>\n")),
            "dpr" => (new DprTask(null), "x.txt", Lines(static i => $"Al{i} met Bo, and he left.\nhe\nAl,Bo\nBo\n\n")),
            _ => (new CnnDailymailTask(null), "x.story", "One.\n\nTwo\n\n@highlight\n\nH one\n"),
        };
    }
}
