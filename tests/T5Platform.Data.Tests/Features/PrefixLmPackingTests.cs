using CsCheck;
using T5Platform.Data.Features;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Features;

[Trait("speed", "unit")]
public class PrefixLmPackingTests
{
    [Fact]
    public void EncoderDecoder_AnyPoint_FillsBothSidesWithBothWindows() => Gen.Int[2, 40].SelectMany(length => Gen.Int[1, length - 1].Select(point => (length, point))).Sample(any =>
    {
        int[] one = [.. Enumerable.Range(3, any.length)], other = [.. Enumerable.Range(503, any.length)];
        var row = PrefixLmPacking.EncoderDecoder(one, other, any.point);
        var (inputs, targets) = (row.Ids("encoder_input_tokens"), row.Ids("decoder_target_tokens"));
        Assert.Equal((any.length, any.length), (inputs.Length, targets.Length));
        Assert.Equal(one.Concat(other), inputs.Concat(targets).Order());
        Assert.Equal(inputs.Select(static id => id < 500 ? 1 : 2), row.Ids("encoder_segment_ids"));
        Assert.Equal(targets.Select(static id => id < 500 ? 1 : 2), row.Ids("decoder_segment_ids"));
        Assert.Equal([0, .. targets[..^1]], row.Ids("decoder_input_tokens").Select((id, at) => id == 0 && at > 0 ? targets[at - 1] : id));
        Assert.Equal(2, row.Ids("decoder_positions").Count(static position => position == 0));
    });

    [Fact]
    public void DecoderOnly_Window_CountsBehindThePoint()
    {
        var row = PrefixLmPacking.DecoderOnly([8, 9, 10, 11, 0], 2);
        Assert.Equal(("0 8 9 10 11", "0 0 1 1 0", "1 1 1 0 0"), (AnExample.Show(row, "decoder_input_tokens"), AnExample.Show(row, "decoder_loss_weights"), AnExample.Show(row, "decoder_causal_attention")));
    }

    [Fact]
    public void EncoderDecoder_WindowsOfTwoLengths_AreRefused() => Assert.Throws<ArgumentException>(() => PrefixLmPacking.EncoderDecoder([1, 2], [3], 1));
}
