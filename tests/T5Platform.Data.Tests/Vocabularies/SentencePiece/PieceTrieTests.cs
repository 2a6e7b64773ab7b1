using CsCheck;
using T5Platform.Data.Vocabularies.SentencePiece;

namespace T5Platform.Data.Tests.Vocabularies.SentencePiece;

[Trait("speed", "unit")]
public class PieceTrieTests
{
    private static readonly Gen<byte[]> Strings = Gen.OneOf(Gen.Byte[0, 3], Gen.Byte).Array[0, 6];

    [Fact]
    public void Walk_AnySetOfStrings_FindsExactlyThem() =>
        Gen.Select(Strings.Array[0, 60], Strings.Array[0, 20]).Sample((held, others) =>
        {
            var numbers = new Dictionary<string, int>();
            for (var i = 0; i < held.Length; i++)
                if (held[i].Length > 0) numbers.TryAdd(Convert.ToHexString(held[i]), i);
            var trie = PieceTrieBuilder.Build(held.Select((text, number) => (text, number)));
            Assert.All(held.Concat(others), text => Assert.Equal(numbers.GetValueOrDefault(Convert.ToHexString(text), -1), Find(trie, text)));
        });

    [Fact]
    public void Longest_AnyText_IsTheLongestStringAtItsBeginning() =>
        Gen.Select(Strings.Array[0, 40], Gen.Byte[0, 3].Array[0, 12]).Sample((held, text) =>
        {
            var longest = held.Where(one => text.AsSpan().StartsWith(one)).Select(one => one.Length).DefaultIfEmpty(0).Max();
            Assert.Equal(longest, PieceTrieBuilder.Build(held.Select((one, number) => (one, number))).Longest(text));
        });

    [Fact]
    public void Build_ManyStrings_KeepsThemApart()
    {
        var held = Enumerable.Range(0, 50_000).Select(i => (Text: BitConverter.GetBytes((ulong)i * 0x9E3779B97F4A7C15)[..(4 + (i % 4))], Number: i)).ToList();
        var trie = PieceTrieBuilder.Build(held);
        Assert.All(held.GroupBy(one => Convert.ToHexString(one.Text)), group => Assert.Equal(group.First().Number, Find(trie, group.First().Text)));
    }

    [Fact]
    public void Build_NumberTooLarge_IsRefused() =>
        Assert.Throws<ArgumentException>(() => PieceTrieBuilder.Build([([1], PieceTrie.MaxNumbers)]));

    private static int Find(PieceTrie trie, byte[] text)
    {
        var (node, number) = (trie.Root, -1);
        foreach (var next in text)
            if (!trie.Walk(next, ref node, out number)) return -1;
        return text.Length == 0 ? -1 : number;
    }
}
