using System.Text;
using T5Platform.Contracts.Imports;
using T5Platform.Contracts.Interchange;
using T5Platform.Contracts.Specs;
using T5Platform.Tests.Shared.Checkpoints;

namespace T5Platform.Contracts.Tests.Imports;

[Trait("speed", "unit")]
public sealed class ImportCheckTests
{
    private const string Unused = "decoder.block.0.layer.1.EncDecAttention.relative_attention_bias.weight";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Weights_InReleasedForm_AreSound_AndTheUnusedKeyIsTold()
    {
        var (unused, problems) = await Check(ForeignCheckpoint.Sound().AsReleased());
        Assert.Empty(problems);
        Assert.Equal([Unused], unused);
    }

    [Fact]
    public async Task Weights_OfVersion11_AreSound()
    {
        var later = ForeignCheckpoint.Sound(new() { Model = ModelPreset.All["test"] with { FeedForward = FeedForwardFunction.GatedGelu, TieEmbeddings = false }, VocabularyRows = 384 });
        Assert.Empty((await Check(later)).Problems);
        Assert.Contains("'lm_head.weight' is missing.", Sentences((await Check(later.Without("lm_head.weight"))).Problems));
    }

    [Theory]
    [InlineData(TensorType.F16)]
    [InlineData(TensorType.BF16)]
    [InlineData(TensorType.F64)]
    public async Task Weights_OfAnyFloatingPointType_AreSound(TensorType type) => Assert.Empty((await Check(ForeignCheckpoint.Sound().In(type))).Problems);

    [Fact]
    public async Task Weights_WithEverythingWrong_AreRefusedWithAllOfIt()
    {
        var wrong = ForeignCheckpoint.Sound().In(TensorType.I32).Without("decoder.final_layer_norm.weight").With("shared.weight", 7, 32);
        var sentences = Sentences((await Check(wrong)).Problems);
        Assert.Contains("'decoder.final_layer_norm.weight' is missing.", sentences);
        Assert.Contains("'shared.weight' has shape [7, 32]; the network's 'shared.weight' has [384, 32].", sentences);
        Assert.Contains("'encoder.final_layer_norm.weight' is of I32; allowed are F32, F16, BF16 and F64.", sentences);
    }

    [Fact]
    public void Config_ThatNoSpecCanAskFor_IsRefusedByField()
    {
        var form = ForeignCheckpoint.Sound().Form with { RelativeBuckets = 64, RelativeMaxDistance = 256, LayerNormEpsilon = 1e-5, AdapterWidth = 8 };
        var (network, problems) = ImportCheck.Config(Encoding.UTF8.GetBytes(HuggingFaceConfig.Write(form)));
        Assert.Null(network);
        Assert.Equal(
            ["config.json: relative_attention_num_buckets", "config.json: relative_attention_max_distance", "config.json: layer_norm_epsilon", "config.json: t5platform_adapter_width"],
            problems.Select(static problem => problem.Path));
    }

    [Fact]
    public void Config_TooLong_IsRefusedUnread() => Assert.Equal("too-large", Assert.Single(ImportCheck.Config(new byte[ImportCheck.LargestConfig + 1]).Problems).Code);

    [Theory]
    [InlineData("t5-small", true)]
    [InlineData("0", true)]
    [InlineData("flan_t5.v1.1-xl", true)]
    [InlineData("", false)]
    [InlineData("T5", false)]
    [InlineData(".hidden", false)]
    [InlineData("..", false)]
    [InlineData("-x", false)]
    [InlineData("a/b", false)]
    [InlineData("ü", false)]
    [InlineData("a\n", false)]
    public void Name_OfTheForm_IsRead(string text, bool isName) => Assert.Equal(isName, ImportName.TryParse(text)?.Value == text);

    [Fact]
    public void Name_OfMoreThan64Characters_IsNone() => Assert.Equal((true, false), (ImportName.TryParse(new('a', 64)) is not null, ImportName.TryParse(new('a', 65)) is not null));

    private static async Task<(IReadOnlyList<string> Unused, IReadOnlyList<SpecError> Problems)> Check(ForeignCheckpoint checkpoint) =>
        ImportCheck.Weights(checkpoint.Form, await SafetensorsHeader.ReadAsync(new MemoryStream(checkpoint.Weights()), Cancellation));

    private static IEnumerable<string> Sentences(IReadOnlyList<SpecError> problems) => problems.Select(static problem => problem.Message);
}
