namespace T5Platform.Model.Tests.Goldens;

[Trait("speed", "integration")]
public sealed class GreedyGoldenTests
{
    [Theory]
    [InlineData("decode_v10", "greedy.ids")]
    [InlineData("decode_v10", "greedy_short.ids")]
    [InlineData("decode_v11", "greedy.ids")]
    [InlineData("decode_v11", "greedy_short.ids")]
    public void Decode_HalfTrainedModel_GivesReferenceIds(string golden, string ids)
    {
        using var scope = NewDisposeScope();
        var folder = SharedFolder.Golden(golden);
        using var model = GoldenModel.Load(folder);
        var io = Safetensors.Read(Path.Combine(folder, "decode.safetensors"));
        var expected = io[ids]; // [B, start + emitted, padded with 0]

        var actual = GreedyDecoder.Decode(model, io["input_ids"], (int)expected.shape[1] - 1, io["attention_mask"].to(ScalarType.Bool));

        for (var row = 0; row < expected.shape[0]; row++)
        {
            var emitted = expected[row].data<long>().ToArray().Skip(1).TakeWhile(id => id != GreedyDecoder.EndOfSequence);
            Assert.Equal(emitted, actual[row].Select(id => (long)id));
        }
    }
}
