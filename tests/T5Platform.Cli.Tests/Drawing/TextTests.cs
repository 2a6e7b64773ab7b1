using T5Platform.Cli.Drawing;

namespace T5Platform.Cli.Tests.Drawing;

[Trait("speed", "unit")]
public sealed class TextTests
{
    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(0.85, "850 ms")]
    [InlineData(42, "42 s")]
    [InlineData(200, "3 min 20 s")]
    [InlineData(7500, "2 h 5 min")]
    [InlineData(442_800, "5 d 3 h")]
    public void Duration_IsSaidInTwoUnits(double seconds, string text) => Assert.Equal(text, Humane.Duration(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(-5, "just now")]
    [InlineData(42, "42 s ago")]
    [InlineData(200, "3 min ago")]
    [InlineData(90_000, "25 h ago")]
    [InlineData(200_000, "2 d ago")]
    public void Ago_IsSaidInOneUnit(double seconds, string text) => Assert.Equal(text, Humane.Ago(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(812, "812 B")]
    [InlineData(1_530_000, "1.46 MiB")]
    [InlineData(60_000_000_000, "55.9 GiB")]
    public void Bytes_AreSaidInBinaryUnits(long bytes, string text) => Assert.Equal(text, Humane.Bytes(bytes));

    [Theory]
    [InlineData(12_345, "12,345")]
    [InlineData(12.345, "12.3")]
    [InlineData(1.2345, "1.23")]
    [InlineData(0.01234, "0.0123")]
    [InlineData(0, "0")]
    [InlineData(double.NaN, "NaN")]
    public void Number_HasThreeDigits(double value, string text) => Assert.Equal(text, Humane.Short(value));

    [Theory]
    [InlineData("abcdefghij", 10, "abcdefghij")]
    [InlineData("abcdefghij", 7, "abc…hij")]
    [InlineData("実験実験実験", 7, "実…験")]
    [InlineData("abc", 2, "a…")]
    public void Middle_IsTakenOut(string text, int width, string shown) => Assert.Equal(shown, Shortened.Middle(text, width));

    [Fact]
    public void Sentence_IsBrokenBetweenWords()
    {
        Assert.Equal(["one two", "three", "incomprehensibilities"], Wrapped.Of("one two three incomprehensibilities", 8));
        Assert.Equal([""], Wrapped.Of("", 8));
    }

    [Theory]
    [InlineData("a\u001b[31mb\u0007c\nd\u202Ee", "a [31mb c d e")]
    [InlineData("größer ✓", "größer ✓")]
    public void Text_FromElsewhere_DoesNotSteerTheTerminal(string text, string shown) => Assert.Equal(shown, Plain.Of(text));

    [Fact]
    public void Ids_AreAsLongAsTheyMustBe()
    {
        Assert.Equal("01a21782", new ShortIds(["01a2178257b0", "02a2178257b0"]).Of("01a2178257b0"));
        Assert.Equal("01a2178257b", new ShortIds(["01a2178257b0", "01a2178257c0"]).Of("01a2178257b0"));
    }

    [Theory]
    [InlineData(0, "0%")]
    [InlineData(0.999, "99%")]
    [InlineData(1, "100%")]
    public void Percent_IsNever100BeforeTheEnd(double fraction, string text) => Assert.Equal(text, Bar.Percent(fraction));

    [Fact]
    public void Reason_HasNamesInPlaceOfIds()
    {
        var names = new HolderNames();
        names.Add([A.Run("known")]);
        Assert.Equal("'known' holds 1 and 'run-00000000' holds 2.", names.In($"'run-{A.Id("known")}' holds 1 and 'run-{new string('0', 32)}' holds 2."));
    }
}
