using T5Platform.Data.Tests.Fixtures;
using T5Platform.Data.Vocabularies.SentencePiece;

namespace T5Platform.Data.Tests.Vocabularies.SentencePiece;

[Trait("speed", "unit")]
public class ModelFileTests
{
    [Fact]
    public void Read_Model_GivesPiecesAndSettings()
    {
        var model = ModelFile.Read(ModelBytes.T5().Piece("▁a", -2.5f).Trainer(35, 1).Trainer(24, 1).Normaliser(3, false).Normaliser(4, false).ToArray());
        Assert.Equal(4, model.Pieces.Count);
        Assert.Equal((-2.5f, PieceKind.Normal), (model.Pieces[3].Score, model.Pieces[3].Kind));
        Assert.Equal("▁a"u8, model.Pieces[3].Text);
        Assert.True(model.Settings.ByteFallback && model.Settings.BoundaryIsSuffix);
        Assert.False(model.Settings.AddDummyPrefix || model.Settings.RemoveExtraBlanks);
        Assert.True(model.Settings.EscapeBlanks);
    }

    [Fact]
    public void Read_FieldsOfLaterVersions_AreSkipped()
    {
        byte[] later = [0x98, 0x06, 0x05, 0x91, 0x06, 1, 2, 3, 4, 5, 6, 7, 8, 0x95, 0x06, 1, 2, 3, 4, 0x92, 0x06, 0x01, 0xFF]; // field 99 in each wire type
        Assert.Equal(4, ModelFile.Read([.. later, .. ModelBytes.T5().Piece("a").ToArray()]).Pieces.Count);
    }

    [Theory]
    [InlineData(new byte[] { 0x0A, 0x7F, 0x0A }, "longer than the file")]
    [InlineData(new byte[] { 0x08, 0x01 }, "wire type 0")]
    [InlineData(new byte[] { 0x0A, 0x80 }, "within a number")]
    [InlineData(new byte[] { 0x0A, 0x02, 0x15, 0x00 }, "longer than the file")]
    [InlineData(new byte[] { 0x0A, 0x02, 0x18, 0x01 }, "0 bytes of text")]
    [InlineData(new byte[] { 0x0A, 0x02, 0x0B, 0x01 }, "wire type 3")]
    [InlineData(new byte[] { }, "no pieces")]
    public void Read_Damaged_IsRefusedWithWhy(byte[] model, string why) =>
        Assert.Contains(why, Assert.Throws<InvalidDataException>(() => ModelFile.Read(model)).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_OtherKindsOfModel_AreRefused()
    {
        Assert.Contains("unigram", Assert.Throws<InvalidDataException>(() => ModelFile.Read(ModelBytes.T5().Trainer(3, 2).ToArray())).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => ModelFile.Read(ModelBytes.T5().Field(5, [0x12, 0x01, 0x07]).ToArray()));
        Assert.Throws<InvalidDataException>(() => ModelBytes.T5().Vocabulary(new SentencePieceOptions { ExtraIds = 0 }));
        Assert.Throws<InvalidDataException>(() => new ModelBytes().Piece("a").Vocabulary());
        Assert.Throws<InvalidDataException>(() => ModelBytes.T5().Piece("a").Trainer(35, 1).Vocabulary());
        Assert.Throws<InvalidDataException>(() => ModelBytes.T5().Piece("a").Field(3, [0x12, 0x02, 0x07, 0x07]).Vocabulary());
    }
}
