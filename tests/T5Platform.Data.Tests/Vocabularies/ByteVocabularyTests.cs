using T5Platform.Data.Vocabularies;

namespace T5Platform.Data.Tests.Vocabularies;

[Trait("speed", "unit")]
public class ByteVocabularyTests
{
    private readonly IVocabulary _vocabulary = new ByteVocabulary();

    [Fact]
    public void Layout_IsByT5s()
    {
        Assert.Equal(384, _vocabulary.Size);
        Assert.Equal((0, 1, 2), (_vocabulary.PadId, _vocabulary.EosId, _vocabulary.UnkId));
        Assert.Equal(125, _vocabulary.SentinelCount);
        Assert.Equal(383, _vocabulary.SentinelId(0));
        Assert.Equal(259, _vocabulary.SentinelId(124));
    }

    [Fact]
    public void Encode_Text_IsItsUtf8BytesPlusThree() =>
        Assert.Equal([100, 198, 172, 35], _vocabulary.Encode("aé "));

    [Theory]
    [InlineData("")]
    [InlineData("The cat sat.\n\t\"quoted\"")]
    [InlineData("naïve 日本 😀")]
    public void Decode_EncodedText_IsTheText(string text) =>
        Assert.Equal(text, _vocabulary.Decode(_vocabulary.Encode(text)));

    [Fact]
    public void Decode_StopsAtEosAndSkipsWhatIsNoText() =>
        Assert.Equal("ab", _vocabulary.Decode([100, 0, 383, 2, 196, 101, 1, 102]));
}
