using T5Platform.Web.Dashboard.Experiments;

namespace T5Platform.Web.Tests.Dashboard.Experiments;

[Trait("speed", "unit")]
public sealed class SeedsTextTests
{
    [Theory]
    [InlineData("3", "3")]
    [InlineData(" 8, 9 ", "8,9")]
    [InlineData("0 9007199254740991", "0,9007199254740991")]
    public void Seeds_ThatAreSome_AreRead(string text, string seeds) => Assert.Equal(seeds, string.Join(',', SeedsText.Read(text)!));

    [Theory]
    [InlineData("")]
    [InlineData("1, 1")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("9007199254740992")]
    [InlineData("1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33")]
    public void Seeds_ThatAreNone_AreNotRead(string text) => Assert.Null(SeedsText.Read(text));

    [Theory]
    [InlineData("0.5", 0.5)]
    [InlineData(" 2 ", 2.0)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("much", null)]
    public void StandardError_IsANumberOfPoints(string text, double? error) => Assert.Equal(error, SeedsText.ReadError(text));

    [Theory]
    [InlineData("2", 2)]
    [InlineData("32", 32)]
    [InlineData("1", null)]
    [InlineData("33", null)]
    [InlineData("", null)]
    public void Most_IsWithinWhatARowMayHave(string text, int? most) => Assert.Equal(most, SeedsText.ReadMost(text));
}
