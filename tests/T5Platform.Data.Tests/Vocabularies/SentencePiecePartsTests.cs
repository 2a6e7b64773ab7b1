using T5Platform.Data.Vocabularies;

namespace T5Platform.Data.Tests.Vocabularies;

/// <summary>The parts that need no model file.</summary>
[Trait("speed", "unit")]
public class SentencePiecePartsTests
{
    // pieces { piece: "<pad>" score: 0 } pieces { piece: "▁a" } trainer_spec { } by hand.
    private static readonly byte[] Model =
    [
        0x0A, 0x0C, 0x0A, 0x05, .. "<pad>"u8, 0x15, 0, 0, 0, 0,
        0x0A, 0x06, 0x0A, 0x04, .. "▁a"u8,
        0x12, 0x00,
    ];

    [Fact]
    public void Pieces_OfAModel_AreReadInOrder() => Assert.Equal(["<pad>", "▁a"], SentencePieceModel.Pieces(Model));

    [Fact]
    public void Settings_AppendedAtTheEnd_LeaveThePieces() =>
        Assert.Equal(["<pad>", "▁a"], SentencePieceModel.Pieces(SentencePieceModel.WithoutDummyPrefix(SentencePieceModel.WithBos(Model))));

    [Theory]
    [InlineData(new byte[] { 0x0A, 0x7F, 0x0A })]
    [InlineData(new byte[] { 0x08, 0x01 })]
    [InlineData(new byte[] { 0x0A, 0x80 })]
    [InlineData(new byte[] { 0x0A, 0x02, 0x15, 0x00 })]
    public void Pieces_DamagedFile_IsRefused(byte[] model) => Assert.Throws<InvalidDataException>(() => SentencePieceModel.Pieces(model));

    [Theory]
    [InlineData("a <extra_id_0> b", new[] { "a ", "0", " b" })]
    [InlineData("<extra_id_99>", new[] { "99" })]
    [InlineData("<extra_id_100>", new[] { "<extra_id_100>" })]
    [InlineData("a<extra_id_1>", new[] { "a<extra_id_1>" })]
    [InlineData("<extra_id_1><extra_id_2>", new[] { "1", "<extra_id_2>" })]
    [InlineData("<extra_id_01>", new[] { "<extra_id_01>" })]
    [InlineData("", new string[0])]
    public void SentinelText_CountsOnlyAtTheStartOfAWord(string text, string[] expected) =>
        Assert.Equal(expected, SentinelText.Split(text, 100).Select(part => part.Sentinel?.ToString() ?? part.Text));

    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("a\u0001b\u007Fc\u008Fd\u009Fe\u001F", "abcde")]
    [InlineData("tab\t newline\n", "tab\t newline\n")]
    public void ControlCharacters_AreRemoved(string text, string expected) => Assert.Equal(expected, ControlCharacters.Remove(text));
}
