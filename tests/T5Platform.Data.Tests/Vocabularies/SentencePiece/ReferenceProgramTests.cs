using System.Diagnostics;
using System.Text;
using T5Platform.Data.Randomness;
using T5Platform.Data.Tests.Fixtures;
using T5Platform.Data.Vocabularies;
using T5Platform.Data.Vocabularies.SentencePiece;

namespace T5Platform.Data.Tests.Vocabularies.SentencePiece;

/// <summary>Models trained by the reference's program, and our ids beside those of its encoder.</summary>
[Trait("speed", "integration")]
public sealed class ReferenceProgramTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    [Theory]
    [InlineData(200, false)]
    [InlineData(400, true)]
    public void Run_LittleText_TrainsAModelThatTokenisesAsTheReference(int size, bool byteFallback)
    {
        SkipWithout("spm_train");
        var model = SentencePieceTraining.Run(new SentencePieceTrainingOptions
        {
            Inputs = [_folder.File("text.txt", Text())],
            ModelPrefix = Path.Combine(_folder.Path, "little"),
            VocabularySize = size,
            ByteFallback = byteFallback,
        });
        using var vocabulary = SentencePieceVocabulary.Load(model, new SentencePieceOptions { ExtraIds = 0 });
        Assert.Equal((size, 1, 2), (vocabulary.Size, vocabulary.EosId, vocabulary.UnkId));
        Assert.Equal("the model of the code", vocabulary.Decode(vocabulary.Encode("the  model of the code")));
        AssertSameIds(model, vocabulary);
    }

    [Fact]
    public void Encode_RandomText_GivesTheReferencesIdsByT5sModel()
    {
        var model = SharedFiles.Path("conformance/goldens/tokenizer/t5_spiece.model");
        using var vocabulary = SentencePieceVocabulary.Load(model, new SentencePieceOptions { ExtraIds = 0 });
        AssertSameIds(model, vocabulary);
    }

    [Fact]
    public void Run_NoProgram_SaysHowToGetIt()
    {
        var options = new SentencePieceTrainingOptions { Inputs = [_folder.File("a", "b")], ModelPrefix = "m", Program = "no-such-program" };
        var refusal = Assert.Throws<SentencePieceTrainingException>(() => SentencePieceTraining.Run(options));
        Assert.Contains("apt-get install sentencepiece", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_ProgramFails_TellsItsLastWords()
    {
        SkipWithout("spm_train");
        var options = new SentencePieceTrainingOptions { Inputs = [_folder.File("a", "b\n")], ModelPrefix = Path.Combine(_folder.Path, "m"), VocabularySize = 5000 };
        var refusal = Assert.Throws<SentencePieceTrainingException>(() => SentencePieceTraining.Run(options));
        Assert.Contains("vocab", refusal.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Run_BadOptions_AreRefused()
    {
        var sound = new SentencePieceTrainingOptions { Inputs = [_folder.File("a", "b")], ModelPrefix = "m" };
        Assert.Throws<ArgumentException>(() => SentencePieceTraining.Run(sound with { Inputs = [] }));
        Assert.Throws<ArgumentException>(() => SentencePieceTraining.Run(sound with { Inputs = [_folder.File("a,b", "c")] }));
        Assert.Throws<DataNotFoundException>(() => SentencePieceTraining.Run(sound with { Inputs = ["/nowhere"] }));
        Assert.Throws<ArgumentOutOfRangeException>(() => SentencePieceTraining.Run(sound with { VocabularySize = 9 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => SentencePieceTraining.Run(sound with { CharacterCoverage = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => SentencePieceTraining.Run(sound with { SentenceSample = -1 }));
    }

    public void Dispose() => _folder.Dispose();

    private void AssertSameIds(string model, SentencePieceVocabulary vocabulary)
    {
        SkipWithout("spm_encode");
        var lines = Enumerable.Range(0, 3000).Select(RandomLine).ToList();
        var path = _folder.File("lines.txt", string.Join('\n', lines) + "\n");
        using var process = Process.Start(new ProcessStartInfo("spm_encode")
        {
            ArgumentList = { $"--model={model}", $"--input={path}", "--output_format=id" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        var expected = process.StandardOutput.ReadToEnd().Split('\n');
        process.WaitForExit();
        for (var i = 0; i < lines.Count; i++) Assert.Equal(expected[i], string.Join(' ', vocabulary.Encode(lines[i])));
    }

    /// <summary>Letters, words of the text, blanks of all kinds, marks that combine, other scripts, anything at all, and long repetitions.</summary>
    private static string RandomLine(int number)
    {
        var random = new RandomStream(2, RandomPurpose.Noise, number, 0, 0);
        string[] words = ["the", "model", "▁", "<extra_id_0>", "</s>", "ab", "'s", "''", "1,000", "ﬁ", "Å", "e\u0301", "が", "か\u3099", "𝔘", "⅔", "…"];
        var line = new StringBuilder();
        var count = random.NextInt(60);
        for (var i = 0; i < count; i++)
        {
            var more = random.NextInt(9) switch
            {
                0 => words[random.NextInt(words.Length)],
                1 => " ",
                2 => ((char)(0x20 + random.NextInt(0x5F))).ToString(),
                3 => ((char)(0xA0 + random.NextInt(0x300))).ToString(),
                4 => ((char)(0x2000 + random.NextInt(0x400))).ToString(),
                5 => ((char)(0x3000 + random.NextInt(0x6000))).ToString(),
                6 => new Rune(0x10000 + random.NextInt(0x20000)).ToString(),
                7 => string.Concat(Enumerable.Repeat(words[random.NextInt(words.Length)], random.NextInt(40))),
                _ => ((char)('a' + random.NextInt(26))).ToString(),
            };
            line.Append(more);
        }

        return line.ToString();
    }

    /// <summary>Sentences of made-up words beside a few real ones.</summary>
    private static string Text()
    {
        var random = new RandomStream(1, RandomPurpose.Noise, 0, 0, 0);
        string[] syllables = ["ra", "ne", "to", "mi", "s", "ing", "er", "qu", "lo", "ve", "tion", "un", "ex", "ply"];
        string[] words = [.. Enumerable.Range(0, 300).Select(_ => string.Concat(Enumerable.Range(0, 2 + random.NextInt(3)).Select(_ => syllables[random.NextInt(syllables.Length)])))];
        return string.Join('\n', Enumerable.Range(0, 1000).Select(_ =>
            "the model of the code, " + string.Join(' ', Enumerable.Range(0, 8).Select(_ => words[random.NextInt(words.Length)])) + " bdfghjkwyz."));
    }

    private static void SkipWithout(string program) => Assert.SkipUnless(
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, program))),
        $"needs {program} on PATH (Debian: apt-get install sentencepiece)");
}
