using T5Platform.Data.Tests.Fixtures;
using T5Platform.Data.Vocabularies;
using T5Platform.Data.Vocabularies.SentencePiece;

namespace T5Platform.Data.Tests.Vocabularies.SentencePiece;

/// <summary>On models of a few pieces; ids 0 to 2 are padding, EOS and unknown, the first piece has 3.</summary>
[Trait("speed", "unit")]
public class SentencePieceVocabularyTests
{
    private static readonly SentencePieceOptions HuggingFace = new() { ExtraIds = 3, Sentinels = SentinelStyle.HuggingFace };

    [Fact]
    public void Layout_SentinelsAreAboveThePieces()
    {
        IVocabulary vocabulary = ModelBytes.T5().Pieces("▁", "a").Vocabulary();
        Assert.Equal((8, 1, 2, 3), (vocabulary.Size, vocabulary.EosId, vocabulary.UnkId, vocabulary.SentinelCount));
        Assert.Equal((7, 5), (vocabulary.SentinelId(0), vocabulary.SentinelId(2)));
    }

    [Theory]
    [InlineData("ab", new[] { 3, 6 })]
    [InlineData("  a   b ", new[] { 3, 4, 3, 5 })]
    [InlineData("", new int[0])]
    [InlineData(" ", new int[0])]
    [InlineData("axyzb", new[] { 3, 4, 2, 5 })]
    [InlineData("\uD800a", new[] { 3, 2, 4 })]
    public void Encode_Text_TakesTheBestPiecesAndOneUnknownForARun(string text, int[] ids) =>
        Assert.Equal(ids, ModelBytes.T5().Pieces("▁", "a", "b", "ab").Vocabulary().Encode(text));

    [Fact]
    public void Encode_Scores_DecideBetweenSegmentations()
    {
        Assert.Equal([6], ModelBytes.T5().Piece("▁", -1).Piece("a", -1).Piece("b", -1).Piece("▁ab", -2.9f).Vocabulary().Encode("ab"));
        Assert.Equal([3, 4, 5], ModelBytes.T5().Piece("▁", -1).Piece("a", -1).Piece("b", -1).Piece("▁ab", -3.1f).Vocabulary().Encode("ab"));
    }

    [Fact]
    public void Encode_UnusedPiece_IsNeverChosen() =>
        Assert.Equal([3, 4, 5], ModelBytes.T5().Pieces("▁", "a", "b").Piece("ab", 0, PieceKind.Unused).Vocabulary().Encode("ab"));

    [Fact]
    public void Encode_UserDefinedPiece_IsAlwaysOne()
    {
        var vocabulary = ModelBytes.T5().Pieces("▁", "a", "b").Piece("ab", 0, PieceKind.UserDefined).Piece("bab", 9).Vocabulary();
        Assert.Equal([3, 5, 6, 4], vocabulary.Encode("baba"));
    }

    [Fact]
    public void Encode_ByteFallback_SpellsWhatHasNoPiece()
    {
        var model = ModelBytes.T5().Pieces("▁", "a").Trainer(35, 1);
        for (var value = 0; value < 256; value++) model.Piece($"<0x{value:X2}>", 0, PieceKind.Byte);
        var vocabulary = model.Vocabulary();
        Assert.Equal([3, 4, 5 + 0xC3, 5 + 0xA9, 4], vocabulary.Encode("aéa"));
        Assert.Equal("aéa", vocabulary.Decode(vocabulary.Encode("aéa")));
        Assert.Equal("a\uFFFD", vocabulary.Decode([3, 4, 5 + 0xC3]));
        Assert.Equal(
            [new TextPiece(3, "▁", 0, 0), new TextPiece(5 + 0xC3, "<0xC3>", 0, 0), new TextPiece(5 + 0xA9, "<0xA9>", 0, 1)],
            vocabulary.EncodePieces("é"));
    }

    [Fact]
    public void EncodePieces_Text_TellsWhereTheyComeFrom() => Assert.Equal(
        [new TextPiece(3, "▁", 1, 1), new TextPiece(4, "a", 1, 2), new TextPiece(2, "😀é", 2, 4), new TextPiece(3, "▁", 4, 6), new TextPiece(4, "a", 6, 7)],
        ModelBytes.T5().Pieces("▁", "a").Vocabulary().EncodePieces(" a😀é  a"));

    [Fact]
    public void Normaliser_Settings_OfTheModelAndOverridesCount()
    {
        string Normalised(ModelBytes model, string text, SentencePieceOptions? options = null) => model.Vocabulary(options).Normalise(text);
        var plain = ModelBytes.T5().Pieces("a");
        Assert.Equal("▁a▁a", Normalised(plain, " a  a "));
        Assert.Equal("a▁a", Normalised(plain, " a  a ", new SentencePieceOptions { AddDummyPrefix = false }));
        Assert.Equal("▁▁a▁▁a▁", Normalised(plain, " a  a ", new SentencePieceOptions { RemoveExtraBlanks = false }));
        Assert.Equal(" a a", Normalised(plain, " a  a ", new SentencePieceOptions { EscapeBlanks = false }));
        Assert.Equal("a▁a▁", Normalised(ModelBytes.T5().Pieces("a").Trainer(24, 1), " a  a "));
    }

    [Theory]
    [InlineData(new[] { 3, 4, 3, 4 }, "a a")]
    [InlineData(new[] { 3, 3, 4 }, "a")]
    [InlineData(new[] { 0, 3, 4, 0 }, "a")]
    [InlineData(new[] { 4, 1, 4 }, "a")]
    [InlineData(new[] { 4, 99, -5 }, "a ⁇  ⁇ ")]
    [InlineData(new[] { 7, 4, 6 }, "<extra_id_0>a <extra_id_1>")]
    public void Decode_Ids_GivesTextUpToEos(int[] ids, string text) =>
        Assert.Equal(text, ModelBytes.T5().Pieces("▁", "a").Vocabulary().Decode(ids));

    [Fact]
    public void Decode_KeepingBlanks_TakesOneBoundaryOnly() =>
        Assert.Equal(" a", ModelBytes.T5().Pieces("▁", "a").Vocabulary(new SentencePieceOptions { RemoveExtraBlanks = false }).Decode([3, 3, 4]));

    [Theory]
    [InlineData("a <extra_id_0>a", new[] { 3, 4, 7, 4 })]
    [InlineData("<extra_id_2>", new[] { 5 })]
    [InlineData("a<extra_id_0>", new[] { 3, 4, 2, 4, 2 })]
    [InlineData("<extra_id_3>", new[] { 3, 2, 4, 2 })]
    public void Encode_SeqIoSentinel_CountsAtTheStartOfAWord(string text, int[] ids) =>
        Assert.Equal(ids, ModelBytes.T5().Pieces("▁", "a").Vocabulary().Encode(text));

    [Theory]
    [InlineData("a<extra_id_0>a", new[] { 3, 4, 7, 3, 4 })]
    [InlineData("a  <extra_id_0> \u001C <extra_id_1>", new[] { 3, 4, 7, 6 })]
    [InlineData("<pad>a</s><unk>", new[] { 0, 3, 4, 1, 2 })]
    [InlineData("<extra_id_0", new[] { 3, 2, 4, 2 })]
    public void Encode_HuggingFaceSpecials_CountAnywhere(string text, int[] ids) =>
        Assert.Equal(ids, ModelBytes.T5().Pieces("▁", "a").Vocabulary(HuggingFace).Encode(text));

    [Fact]
    public void Decode_HuggingFace_LeavesSpecialsOutOrWritesThem()
    {
        var vocabulary = ModelBytes.T5().Pieces("▁", "a").Vocabulary(HuggingFace);
        Assert.Equal("a a", vocabulary.Decode([7, 3, 4, 2, 3, 4, 1, 4]));
        Assert.Equal("<extra_id_0> a<unk></s>", vocabulary.DecodeWithSpecials([7, 3, 4, 2, 1]));
        Assert.Equal("<extra_id_-1>a", vocabulary.DecodeWithSpecials([8, 4]));
        Assert.Throws<InvalidOperationException>(() => ModelBytes.T5().Pieces("a").Vocabulary().DecodeWithSpecials([4]));
    }

    [Fact]
    public void Find_Piece_KnowsPiecesAndSentinels()
    {
        foreach (var options in new[] { new SentencePieceOptions { ExtraIds = 3 }, HuggingFace })
        {
            var vocabulary = ModelBytes.T5().Pieces("▁", "a").Vocabulary(options);
            Assert.Equal((4, 6, null), (vocabulary.Find("a"), vocabulary.Find("<extra_id_1>"), vocabulary.Find("<extra_id_3>")));
        }

        Assert.Equal(5, ModelBytes.T5().Pieces("▁", "a").Vocabulary(new SentencePieceOptions { ExtraIds = 3, ReverseExtraIds = false }).Find("<extra_id_0>"));
    }

    [Fact]
    public void Fingerprint_FollowsModelAndOptions()
    {
        var model = ModelBytes.T5().Pieces("a");
        Assert.Equal(model.Vocabulary().Fingerprint, model.Vocabulary().Fingerprint);
        Assert.NotEqual(model.Vocabulary().Fingerprint, ModelBytes.T5().Pieces("b").Vocabulary().Fingerprint);
        Assert.NotEqual(model.Vocabulary().Fingerprint, model.Vocabulary(HuggingFace).Fingerprint);
    }

    [Fact]
    public void Load_BadOptionsOrNoFile_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ModelBytes.T5().Pieces("a").Vocabulary(new SentencePieceOptions { ExtraIds = -1 }));
        Assert.Throws<ArgumentException>(() => ModelBytes.T5().Pieces("a").Vocabulary(HuggingFace with { ReverseExtraIds = false }));
        Assert.Throws<DataNotFoundException>(() => SentencePieceVocabulary.Load(null));
        Assert.Throws<DataNotFoundException>(() => SentencePieceVocabulary.Load("/nowhere/a.model"));
    }

    [Fact]
    public void Encode_FromManyThreads_GivesTheSameIds()
    {
        var vocabulary = ModelBytes.T5().Pieces("▁", "a", "b", "ab", "ba").Vocabulary();
        var texts = Enumerable.Range(0, 500).Select(i => string.Concat(Enumerable.Range(0, i).Select(j => (i * j) % 3 == 0 ? "a" : "b "))).ToList();
        Assert.Equal(texts.Select(vocabulary.Encode), texts.AsParallel().AsOrdered().Select(vocabulary.Encode));
    }
}
