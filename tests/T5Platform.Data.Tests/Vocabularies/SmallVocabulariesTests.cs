using T5Platform.Data.Vocabularies;
using T5Platform.Data.Vocabularies.WordPieces;

namespace T5Platform.Data.Tests.Vocabularies;

[Trait("speed", "unit")]
public class SmallVocabulariesTests
{
    private static readonly WordPieceVocabulary Pieces = new(["[PAD]", "[UNK]", "[SEP]", "un", "##aff", "##able", ".", "東", "a"]);

    [Fact]
    public void PassThrough_Ids_StayAsTheyAre()
    {
        var vocabulary = new PassThroughVocabulary(100);
        Assert.Equal([5, 200, 1], vocabulary.Encode("5 200 1"));
        Assert.Equal([5, 200, 1], vocabulary.DecodeIds([5, 200, 1, 7]));
        Assert.Equal([5, 200, 1, 0], vocabulary.DecodeRow([5, 200, 1, 7]));
        Assert.Equal("5 7", vocabulary.Decode([5, 0, 7, 1, 8]));
        Assert.Equal([5, 1, 7], new PassThroughVocabulary(100, eosId: null).DecodeIds([5, 1, 7]));
        Assert.NotEqual(vocabulary.Fingerprint, new PassThroughVocabulary(100, eosId: null).Fingerprint);
        Assert.Throws<FormatException>(() => vocabulary.Encode("five"));
    }

    [Fact]
    public void WordList_Words_AreNumberedFromOneAndUnknownIsLast()
    {
        var vocabulary = new WordListVocabulary(["this", "is"], splitsOnBlanks: true);
        Assert.Equal([1, 2, 3, 3], vocabulary.Encode("this is it "));
        Assert.Equal("this is UNK UNK", vocabulary.Decode([1, 2, 0, 3, 99]));
        Assert.Equal([3], new WordListVocabulary(["this", "is"], splitsOnBlanks: false).Encode("this is"));
        Assert.Equal((4, 3, -1), (vocabulary.Size, vocabulary.UnkId, vocabulary.EosId));
    }

    [Fact]
    public void CodePoints_Text_IsItsCodePoints()
    {
        var vocabulary = new CodePointVocabulary();
        Assert.Equal([97, 0x1F600], vocabulary.Encode("a😀"));
        Assert.Equal("a😀", vocabulary.Decode([97, 0, 0x1F600, 0xD800, 0xE005, 98]));
        Assert.Equal((0xE005, -1, 0x10FFFF), (vocabulary.EosId, vocabulary.UnkId, vocabulary.Size));
    }

    [Fact]
    public void PartialCodePoints_Others_AreUnknown()
    {
        var vocabulary = new PartialCodePointVocabulary([97, 0x1F600]);
        Assert.Equal([3, 2, 4, 1], vocabulary.Encode("ab😀\uE005"));
        Assert.Equal("a\uE004\uE004😀", vocabulary.Decode([3, 2, 99, 0, 4, 1, 3]));
        Assert.Equal(5, vocabulary.Size);
    }

    [Theory]
    [InlineData("unaffable.", new[] { 3, 4, 5, 6 })]
    [InlineData("un\u0007a\u00A0a", new[] { 1, 8 })]
    [InlineData("a東a", new[] { 8, 7, 8 })]
    [InlineData("unb", new[] { 1 })]
    public void WordPieces_Words_AreCutIntoTheLongestPieces(string text, int[] ids) => Assert.Equal(ids, Pieces.Encode(text));

    [Fact]
    public void WordPieces_Ids_AreWordsAgain()
    {
        Assert.Equal("unaffable . [UNK] [SEP]", Pieces.Decode([3, 4, 0, 5, 6, 99, 2, 3]));
        Assert.Equal([1], Pieces.Encode(new string('a', 101)));
        Assert.Equal((10, 1, 2), (Pieces.Size, Pieces.UnkId, Pieces.EosId));
        Assert.Throws<ArgumentException>(() => new WordPieceVocabulary(["a"]));
    }

    [Fact]
    public void Bytes_SentinelsAreChosen()
    {
        Assert.Equal(269, new ByteVocabulary(10).Size);
        Assert.NotEqual(new ByteVocabulary(10).Fingerprint, new ByteVocabulary().Fingerprint);
    }
}
