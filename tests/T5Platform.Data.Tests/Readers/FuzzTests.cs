using System.Text;
using Parquet.Schema;
using Parquet.Serialization;
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

    public static TheoryData<string> Readers => ["tsv", "jsonl", "multirc", "record", "wsc", "csv", "squad", "parallel", "sgm", "dpr", "story", "stsb", "qqp"];

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
            var (read, dropped, complete) = (new List<TextExample>(), new List<MalformedRowException>(), false);
            try
            {
                foreach (var example in task.Read(path, Split.Validation, dropped)) read.Add(example);
                complete = dropped.Count == 0;
                // Every row is an example or told of.
                if (kind == "qqp" && damage > good.IndexOf('\n', StringComparison.Ordinal)) Assert.Equal(text.TrimEnd('\r').Count(static letter => letter == '\n') - (text.EndsWith('\n') ? 1 : 0), read.Count + dropped.Count);
            }
            catch (MalformedRowException)
            {
            }

            // Rows that end before the damage are the same rows still.
            var before = RowsBefore(kind, good, damage);
            Assert.True(read.Count >= Math.Min(before, whole.Count), $"file {i}: {read.Count} of {before} rows before the damage:\n{text}");
            for (var row = 0; row < Math.Min(before, whole.Count); row++) Assert.Equal(whole[row].Inputs, read[row].Inputs);
            if (complete) GoodRows.RequireAll(kind, File.ReadAllText(path), read);
        }
    }

    [Fact]
    public async Task Parquet_DamagedFiles_AreReadOrRefused()
    {
        var task = new CnnDailymailTask(null);
        var path = Path.Combine(_directory.Path, "x.parquet");
        var rows = Enumerable.Range(0, Rows).Select(static i => (IDictionary<string, object?>)new Dictionary<string, object?> { ["article"] = $"Text {i}.", ["highlights"] = $"Y {i}" }).ToList();
        await using (var stream = File.Create(path))
            await ParquetSerializer.SerializeUntypedAsync(rows, new ParquetSchema(new DataField<string>("article"), new DataField<string>("highlights")), stream, cancellationToken: TestContext.Current.CancellationToken);
        var good = await File.ReadAllBytesAsync(path);
        Assert.Equal(Rows, task.Read(path, Split.Test).Count());
        var refused = 0;
        for (var i = 0; i < Files; i++)
        {
            File.Delete(path);
            await File.WriteAllBytesAsync(path, Damaged(good, i));
            try
            {
                // What reads has all rows: its footer says how many there are.
                Assert.Equal(Rows, task.Read(path, Split.Test).Count());
            }
            catch (MalformedRowException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, Files / 2, Files);
    }

    private static byte[] Damaged(byte[] good, int seed)
    {
        var random = new RandomStream(seed, RandomPurpose.Noise, 0, 0, 1);
        var at = random.NextInt(good.Length);
        var strange = (byte)random.NextInt(256);
        return random.NextInt(4) switch
        {
            0 => good[..at],
            1 => [.. good[..at], .. good[(at + 1)..]],
            2 => [.. good[..at], strange, .. good[at..]],
            _ => [.. good[..at], (byte)(good[at] ^ (strange | 1)), .. good[(at + 1)..]],
        };
    }

    private static int RowsBefore(string kind, string good, int damage)
    {
        // A whole file is one object, a story one text; an open quote in csv may swallow the row before it ends.
        if (kind is "squad" or "story") return 0;
        var lines = good.AsSpan(0, damage).Count('\n');
        return kind switch
        {
            "tsv" or "stsb" or "csv" or "qqp" => Math.Max(0, lines - 1),
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
            "qqp" => (new QqpTask(null), "x.tsv", Lines(static i => $"{i}\t1\t2\tA{i}?\tB?\t1\n", "id\tqid1\tqid2\tquestion1\tquestion2\tis_duplicate\n")),
            "squad" => (new SquadTask(null), "x.json", $$"""{"data":[{{string.Join(",", Enumerable.Range(0, Rows).Select(static i => $$$"""{"paragraphs":[{"context":"It {{{i}}} is big.","qas":[{"id":"1","question":"How {{{i}}}?","answers":[{"text":"big"}]}]}]}"""))}}]}"""),
            "parallel" => (WmtTask.German(null), "x.en", Lines(static i => $"Sentence {i}.\n")),
            "sgm" => (WmtTask.German(null), "x-src.en.sgm", Lines(static i => $"<seg id=\"{i}\">S &amp; {i}</seg>\n")),
            "dpr" => (new DprTask(null), "x.txt", Lines(static i => $"Al{i} met Bo, and he left.\nhe\nAl,Bo\nBo\n\n")),
            _ => (new CnnDailymailTask(null), "x.story", "One.\n\nTwo\n\n@highlight\n\nH one\n"),
        };
    }
}
