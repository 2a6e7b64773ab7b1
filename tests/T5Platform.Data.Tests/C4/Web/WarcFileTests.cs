using System.Text;
using CsCheck;
using T5Platform.Data.C4.Web;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.C4.Web;

[Trait("speed", "unit")]
public sealed class WarcFileTests : IDisposable
{
    private static readonly string[] Three = [.. Enumerable.Range(1, 3).Select(static i => AWarc.Record($"http://a/{i}", $"Text of page {i}."))];
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Read_PackedByRecordWholeOrNot_TheSame()
    {
        foreach (var bytes in new[] { AWarc.Plain(Three), AWarc.Packed(Three), AWarc.Packed(string.Concat(Three)) })
        {
            var (pages, problems) = Read(bytes);
            Assert.Equal(["http://a/1 Text of page 1.", "http://a/2 Text of page 2.", "http://a/3 Text of page 3."], pages);
            Assert.Empty(problems);
        }
    }

    [Fact]
    public void Read_LargeMembers_AreFoundBehindOneAnother()
    {
        var records = Enumerable.Range(0, 40).Select(static i => AWarc.Record($"http://a/{i}", string.Concat(Enumerable.Range(0, 997 * i).Select(n => $"{n * 7919 % 1000} ")))).ToArray();
        var (pages, problems) = Read(AWarc.Packed(records));
        Assert.Equal((40, 0), (pages.Count, problems.Count));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(30)]
    public void Read_WrongLength_EveryRecordSurvives(int length)
    {
        var (pages, problems) = Read(AWarc.Plain(Three[0], AWarc.Record("http://a/x", "The length is wrong.", length), Three[2]));
        Assert.Equal(3, pages.Count);
        Assert.Contains(WarcProblem.WrongLength, problems);
    }

    [Fact]
    public void Read_NoLength_ReachesToTheNext()
    {
        var (pages, problems) = Read(AWarc.Plain("WARC/1.0\nWARC-Target-URI: <http://a/0>\nWARC-Note: one\n two\nnone here\n\nSome text.\n", Three[0], "WARC/1.0\nWARC-Target-URI: http://a/9\n\nThe end"));
        Assert.Equal(["http://a/0 Some text.", "http://a/1 Text of page 1.", "http://a/9 The end"], pages);
        Assert.Equal([WarcProblem.BrokenHeaderLine, WarcProblem.WrongLength, WarcProblem.WrongLength], problems);
    }

    [Fact]
    public void Read_Stray_BrokenHeader_CutShort_AreCounted()
    {
        var (pages, problems) = Read(AWarc.Plain("rubbish\n", Three[0], "WARC/1.0\nWARC-Type: x\n", Three[1], AWarc.Record("http://a/cut", "short", 500)));
        Assert.Equal(2, pages.Count);
        Assert.Equal([WarcProblem.StrayBytes, WarcProblem.BrokenHeader, WarcProblem.CutShort], problems);
    }

    [Fact]
    public void Read_HugeLengthAndLongHeader_EndSoon()
    {
        var (pages, problems) = Read(AWarc.Plain("WARC/1.0\nX: " + new string('x', 200_000) + "\n\n", Three[0], "WARC/1.0\nContent-Length: 9000000000000000000\n\nabc\n\n", Three[1]));
        Assert.Equal(["http://a/1 Text of page 1.", " abc", "http://a/2 Text of page 2."], pages);
        Assert.Equal([WarcProblem.BrokenHeader, WarcProblem.WrongLength], problems);
    }

    [Fact]
    public void Read_DamagedMember_OnlyItIsLost()
    {
        var middle = AWarc.Member(AWarc.Record("http://a/2", string.Concat(Enumerable.Range(0, 3000))));
        for (var at = 0; at < middle.Length; at += 101)
        {
            var broken = middle.ToArray();
            broken[at] ^= 0xff;
            var (pages, problems) = Read([.. AWarc.Member(Three[0]), .. broken, .. AWarc.Member(Three[2])]);
            Assert.Equal("http://a/1 Text of page 1.", pages[0]);
            Assert.Equal("http://a/3 Text of page 3.", pages[^1]);
            if (pages.Count == 2) Assert.Contains(WarcProblem.DamagedMember, problems);
        }
    }

    [Fact]
    public void Read_Clipped_IsCounted()
    {
        var bytes = AWarc.Packed(Three);
        var (pages, problems) = Read(bytes[..^12]);
        Assert.Equal(2, pages.Count);
        Assert.Contains(WarcProblem.DamagedMember, problems);
        Assert.Empty(Read([]).Pages);
    }

    [Fact]
    public void Read_MemberWithNameCommentAndExtra_IsUnpacked()
    {
        var member = AWarc.Member(Three[0]);
        byte[] header = [0x1f, 0x8b, 8, 2 | 4 | 8 | 16, .. member[4..10], 3, 0, 1, 2, 3, .. "name\0comment\0"u8, 0, 0];
        Assert.Single(Read([.. header, .. member[10..]]).Pages);
        Assert.Equal([WarcProblem.DamagedMember], Read(header[..12]).Problems);
    }

    /// <summary>One changed, missing or added run of bytes: never a crash, and what no problem is told of is whole.</summary>
    [Fact]
    public void Read_Mutated_NeverCrashesNorLosesSilently()
    {
        var records = Enumerable.Range(0, 6).Select(static i => AWarc.Record($"http://a/{i}", string.Concat(Enumerable.Range(0, 20 * i)))).ToArray();
        byte[][] files = [AWarc.Plain(records), AWarc.Packed(records)];
        Gen.Select(Gen.Int[0, 1], Gen.Int[0, 1 << 20], Gen.Int[0, 2], Gen.Byte.Array[1, 8]).Sample(
            (which, place, how, bytes) =>
            {
                var file = files[which];
                var at = place % file.Length;
                byte[] changed = how switch
                {
                    0 => [.. file[..at], .. bytes, .. file[Math.Min(file.Length, at + bytes.Length)..]],
                    1 => [.. file[..at], .. file[Math.Min(file.Length, at + bytes.Length)..]],
                    _ => [.. file[..at], .. bytes, .. file[at..]],
                };
                var (pages, problems) = Read(changed, $"{which}-{Environment.CurrentManagedThreadId}");
                Assert.True(pages.Count >= (which == 1 ? 4 : 3), "more is lost than was touched");
                Assert.True(pages.Count == 6 || problems.Count > 0, "lost without a word");
            },
            iter: 10_000);
    }

    private (List<string> Pages, List<WarcProblem> Problems) Read(byte[] bytes, string name = "x")
    {
        var path = Path.Combine(_directory.Path, name + ".warc");
        File.WriteAllBytes(path, bytes);
        var problems = new List<WarcProblem>();
        return ([.. WarcFile.Read(path, problems.Add).Select(static record => $"{record.Address} {Encoding.UTF8.GetString(record.Content.Span).TrimEnd()}")], problems);
    }
}
