using T5Platform.Data.Corpora.Duplicates;
using T5Platform.Data.Tasks;

namespace T5Platform.Data.Tests.Corpora.Duplicates;

[Trait("speed", "unit")]
public class DuplicateSafeSplitTests
{
    private static string Word(int i) => string.Concat(Enumerable.Range(0, 6).Select(at => (char)('a' + ((StableHash.Mix((ulong)i) >> (at * 5)) % 26))));

    private static string Sentence(int i, int words = 12) => string.Join(' ', Enumerable.Range(0, words).Select(at => Word((i * 31) + at)));

    [Theory]
    [InlineData("Gets the 32-bit Value.", "gets the 0 bit value")]
    [InlineData("  a,,b  (C)  ", "a b c")]
    [InlineData("x64 and 128", "x0 and 0")]
    [InlineData("", "")]
    public void NormalisedText_KeepsWordsAndReadsNumbersAsZero(string text, string expected) => Assert.Equal(expected, NormalisedText.Of(text));

    [Fact]
    public void Split_ManyDifferentTexts_GivesAboutTheShareAsked()
    {
        var texts = Enumerable.Range(0, 4000).Select(i => Sentence(i)).ToList();
        var split = new DuplicateSafeSplit(texts, 10);
        Assert.InRange(texts.Count(text => split.Of(text) == Split.Validation), 320, 480);
    }

    [Fact]
    public void Split_TextsEqualButForCaseAndNumbers_LieOnOneSide()
    {
        var texts = Enumerable.Range(0, 500).SelectMany(i => new[] { $"{Sentence(i, 3)} 1", $"{Sentence(i, 3).ToUpperInvariant()}: 25!" }).ToList();
        var split = new DuplicateSafeSplit(texts, 50);
        Assert.All(texts.Chunk(2), pair => Assert.Equal(split.Of(pair[0]), split.Of(pair[1])));
        Assert.Contains(texts, text => split.Of(text) == Split.Validation);
    }

    [Fact]
    public void Split_TextsThatDifferInOneWordOfTwenty_LieOnOneSide()
    {
        var texts = Enumerable.Range(0, 500).SelectMany(i => new[] { $"{Sentence(i, 20)} end", $"{Sentence(i, 20)} stop" }).ToList();
        var split = new DuplicateSafeSplit(texts, 50);
        var apart = texts.Chunk(2).Count(pair => split.Of(pair[0]) != split.Of(pair[1]));
        // Similarity is 0.9: at most one pair in a hundred shares no band.
        Assert.InRange(apart, 0, 5);
    }

    [Fact]
    public void Split_LargeGroupOfBoilerplate_IsTraining()
    {
        var boilerplate = Enumerable.Range(0, 60).Select(i => $"{Sentence(1, 30)} {Word(i)}").ToList();
        var split = new DuplicateSafeSplit(boilerplate, 100);
        Assert.All(boilerplate, text => Assert.Equal(Split.Train, split.Of(text)));
    }

    [Fact]
    public void Split_OtherTextsAdded_LeavesTheOldOnesWhereTheyWere()
    {
        var texts = Enumerable.Range(0, 300).Select(i => Sentence(i)).ToList();
        var (alone, more) = (new DuplicateSafeSplit(texts, 20), new DuplicateSafeSplit([.. texts, .. Enumerable.Range(900, 300).Select(i => Sentence(i))], 20));
        Assert.Equal(texts.Select(alone.Of), texts.Select(more.Of));
    }

    [Fact]
    public void DisjointSets_UnionTwice_CountsOnce()
    {
        var sets = new DisjointSets(4);
        sets.Union(0, 1);
        sets.Union(1, 0);
        sets.Union(2, 1);
        Assert.Equal((3, 1), (sets.SizeOf(2), sets.SizeOf(3)));
        Assert.Equal(sets.Find(0), sets.Find(2));
        Assert.NotEqual(sets.Find(0), sets.Find(3));
    }
}
