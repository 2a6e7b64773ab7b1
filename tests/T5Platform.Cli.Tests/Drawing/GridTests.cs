using T5Platform.Cli.Drawing;

namespace T5Platform.Cli.Tests.Drawing;

[Trait("speed", "unit")]
public sealed class GridTests
{
    [Fact]
    public void Columns_AreAligned_AndNoLineEndsInBlanks()
    {
        var grid = new Grid(new Column("NAME"), new("N", Right: true), new("END"));
        grid.Add("a", "1", "");
        grid.Add("bcdef", "23", "x");
        Assert.Equal(["NAME    N  END", "a       1", "bcdef  23  x"], Screen.Of(grid.Draw(80)));
    }

    [Fact]
    public void Column_WithoutAnyText_IsLeftOutUnlessKept()
    {
        var grid = new Grid(new Column("A"), new("EMPTY"), new("B"));
        grid.Add("1", "", "2");
        Assert.Equal(["A  B", "1  2"], Screen.Of(grid.Draw(80)));
        var kept = new Grid(new Column("A"), new("EMPTY"), new("B")) { KeepsEmpty = true };
        kept.Add("1", "", "2");
        Assert.Equal(["A  EMPTY  B", "1         2"], Screen.Of(kept.Draw(80)));
    }

    [Fact]
    public void Column_ThatGives_IsShortenedInItsMiddle()
    {
        var grid = new Grid(new Column("NAME", Gives: true), new("STATE"));
        grid.Add("span-corruption/seed-1/member_kind", "running");
        Assert.Equal("span-corru…ember_kind  running", Screen.Of(grid.Draw(30))[1]);
        Assert.Equal("span-c…_kind  running", Screen.Of(grid.Draw(5))[1]);
    }

    [Fact]
    public void Text_OfWideCharacters_TakesItsColumns()
    {
        var grid = new Grid(new Column("NAME"), new("X"));
        grid.Add("実験", "1");
        grid.Add("abcd", "2");
        Assert.Equal(["実験  1", "abcd  2"], Screen.Of(grid.Draw(80)).Skip(1));
    }
}
