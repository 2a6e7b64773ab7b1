using System.Text;
using System.Text.Json.Nodes;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Contracts.Tests.Specs.Reading;

[Trait("speed", "unit")]
public class ExperimentSpecReaderTests
{
    [Fact]
    public void Read_SmallDocument_FillsInDefaults()
    {
        var reading = SpecSamples.Read(SpecSamples.Small);

        Assert.Empty(reading.Errors);
        var spec = reading.Spec!;
        Assert.Equal(ModelPreset.All["mini"], spec.Model);
        Assert.Equal(("bytes", 2, 0, "default", ""), (spec.Vocabulary, spec.LogicalShards, spec.Priority, spec.Pool.Value, spec.Description));
        Assert.Equal([1, 2], spec.Seeds);
        Assert.Equal(("dotnet-docs", "span_corruption"), (spec.Pretraining!.Corpus, spec.Pretraining.Objective));
        Assert.Equal(new() { Schedule = LearningRateSchedule.InverseSquareRoot, LearningRate = 1 }, spec.Pretraining.Optimizer);
        Assert.Equal(new() { Schedule = LearningRateSchedule.Constant, LearningRate = 1e-3f }, spec.Finetuning!.Optimizer);
        Assert.Equal(Parallelism.Single, spec.Finetuning.Parallelism);
        Assert.Equal(new RestartPolicy(), spec.Restarts);
        Assert.Equal([new() { Name = "none", Pretrain = false, Baseline = true }, new StudyRow { Name = "spans", Objective = "span_corruption" }], spec.Rows);
    }

    [Fact]
    public void Read_FullDocument_TakesEveryField()
    {
        var reading = SpecSamples.Read(SpecSamples.Full);

        Assert.Empty(reading.Errors);
        var spec = reading.Spec!;
        Assert.Equal(
            new()
            {
                ModelWidth = 96, FeedForwardWidth = 200, Heads = 3, HeadWidth = 32, EncoderLayers = 5, DecoderLayers = 4, Dropout = 0.25f,
                Architecture = ModelArchitecture.SharedEncoderDecoder, FeedForward = FeedForwardFunction.GatedGelu, TieEmbeddings = false,
            },
            spec.Model);
        Assert.Equal(
            new() { Schedule = LearningRateSchedule.Triangular, LearningRate = 0.5f, WarmupSteps = 100, Algorithm = OptimizerAlgorithm.AdamW, WeightDecay = 0.01, Beta1 = 0.8, Beta2 = 0.99 },
            spec.Pretraining!.Optimizer);
        Assert.Equal(new() { LabelSmoothing = 0.1, ZLoss = 0, Denominator = LossDenominator.Positions }, spec.Pretraining.Loss);
        Assert.Equal((Precision.Bfloat16, true, true, DocumentUse.Study), (spec.Pretraining.Precision, spec.Pretraining.ActivationCheckpointing, spec.Pretraining.Packed, spec.Pretraining.Documents));
        Assert.Equal(new() { Kind = FinetuningMethodKind.Adapters, AdapterWidth = 32 }, spec.Finetuning!.Method);
        Assert.Equal([0, 9_007_199_254_740_991], spec.Seeds);
        Assert.Equal(new(4, 1), spec.Pretraining.Parallelism);
        Assert.Equal(new(2, 1), spec.Finetuning.Parallelism);
        Assert.Equal(("two\nlines", -7, "gpu.pool-1", 8), (spec.Description, spec.Priority, spec.Pool.Value, spec.LogicalShards));
        Assert.Equal((128, 99), (spec.Finetuning.Examples, spec.Finetuning.EvaluationExamples));
        Assert.Equal(77, spec.Rows[1].PretrainingSteps);
        Assert.Equal(new DateTimeOffset(2026, 12, 1, 16, 0, 0, TimeSpan.Zero), spec.Deadline);
        Assert.Equal([0, 9_007_199_254_740_991, 5, 6], spec.SeedsOf(spec.Rows[1]));
        Assert.Same(spec.Seeds, spec.SeedsOf(spec.Rows[0]));
        Assert.Equal(new() { MaxRestartsWithoutProgress = 1, MaxDeathsPerNode = 2 }, spec.Restarts);
    }

    [Fact]
    public void Read_ExtraSeedThatIsTheExperiments_IsADuplicate()
    {
        var error = Assert.Single(SpecSamples.ReadWith("rows[1].extraSeeds", "[3, 2]").Errors);
        Assert.Equal(("rows[1].extraSeeds[1]", "duplicate"), (error.Path, error.Code));
    }

    [Theory]
    [InlineData("name", "\"\"", "out-of-range")]
    [InlineData("name", "\"   \"", "not-allowed")]
    [InlineData("name", "\"a\\u0000b\"", "not-allowed")]
    [InlineData("name", "7", "wrong-type")]
    [InlineData("name", "null", "wrong-type")]
    [InlineData("description", "\"\\u0007\"", "not-allowed")]
    [InlineData("priority", "101", "out-of-range")]
    [InlineData("priority", "1.5", "wrong-type")]
    [InlineData("pool", "\"Pool\"", "not-allowed")]
    [InlineData("pool", "\"a\\n\"", "not-allowed")]
    [InlineData("deadline", "\"tomorrow\"", "not-allowed")]
    [InlineData("deadline", "\"2026-02-30T18:00Z\"", "not-allowed")]
    [InlineData("seeds", "[]", "out-of-range")]
    [InlineData("seeds", "3", "wrong-type")]
    [InlineData("seeds[1]", "1", "duplicate")]
    [InlineData("rows[1].extraSeeds", "[]", "out-of-range")]
    [InlineData("seeds[0]", "-1", "out-of-range")]
    [InlineData("seeds[0]", "9007199254740992", "out-of-range")]
    [InlineData("seeds[0]", "99999999999999999999999999999999999", "out-of-range")]
    [InlineData("seeds[0]", "1e999", "out-of-range")]
    [InlineData("seeds[0]", "1e-400", "wrong-type")]
    [InlineData("model", "\"mni\"", "not-allowed")]
    [InlineData("model", "7", "wrong-type")]
    [InlineData("vocabulary", "\"words\"", "not-allowed")]
    [InlineData("vocabulary", "\"sentencepiece:../secret\"", "not-allowed")]
    [InlineData("logicalShards", "3", "not-allowed")]
    [InlineData("logicalShards", "0", "out-of-range")]
    [InlineData("pretraining", "[]", "wrong-type")]
    [InlineData("pretraining.steps", "-5", "out-of-range")]
    [InlineData("pretraining.steps", "\"ten\"", "wrong-type")]
    [InlineData("pretraining.batchRows", "3", "not-allowed")]
    [InlineData("pretraining.inputLength", "1", "out-of-range")]
    [InlineData("pretraining.corpus", "\"Not A Name\"", "not-allowed")]
    [InlineData("pretraining.corpus", "\"file:../etc/passwd\"", "not-allowed")]
    [InlineData("pretraining.corpus", "\"file:/etc/passwd\"", "not-allowed")]
    [InlineData("pretraining.parallelism", "\"3x1\"", "not-allowed")]
    [InlineData("pretraining.parallelism", "\"1x3\"", "not-allowed")]
    [InlineData("pretraining.parallelism", "\"1x64\"", "not-allowed")]
    [InlineData("pretraining.parallelism", "\"x\"", "not-allowed")]
    [InlineData("finetuning.tasks[0]", "\"\"", "out-of-range")]
    [InlineData("finetuning.examples", "0", "out-of-range")]
    [InlineData("rows", "[]", "out-of-range")]
    [InlineData("rows[0]", "\"none\"", "wrong-type")]
    [InlineData("rows[1].name", "\"none\"", "duplicate")]
    [InlineData("rows[1].baseline", "true", "not-allowed")]
    [InlineData("rows[1].baseline", "1", "wrong-type")]
    [InlineData("rows[0].objective", "\"prefix_lm\"", "not-allowed")]
    public void Read_BadValue_IsTheOneErrorAtItsPath(string path, string value, string code)
    {
        var reading = SpecSamples.ReadWith(path, value);

        var error = Assert.Single(reading.Errors);
        Assert.Null(reading.Spec);
        Assert.Equal((path, code), (error.Path, error.Code));
        Assert.NotEmpty(error.Message);
    }

    [Theory]
    [InlineData("vocabulary", "\"sentencepiece:t5/spiece.model\"")]
    [InlineData("pretraining.corpus", "\"file:books/Alice.txt.gz\"")]
    public void Read_FileWhereNamesAreKnown_IsTakenByItsForm(string path, string value) =>
        Assert.Empty(SpecSamples.ReadWith(path, value, new() { Corpora = ["dotnet-docs"], Vocabularies = ["bytes"] }).Errors);

    [Theory]
    [InlineData("seeds[0]", "5.0")]
    [InlineData("seeds[0]", "1e3")]
    [InlineData("finetuning.examples", "null")]
    [InlineData("pretraining.parallelism", "{}")]
    [InlineData("pretraining.parallelism", "{\"data\": 2}")]
    [InlineData("pretraining.optimizer", "{\"learningRate\": 0.3}")]
    [InlineData("model", "{\"preset\": \"test\", \"dropout\": 0}")]
    public void Read_UnusualButSound_IsTaken(string path, string value) => Assert.Empty(SpecSamples.ReadWith(path, value).Errors);

    [Theory]
    [InlineData("{\"minimum\": 1}", "pretraining.elastic.maximum", "missing")]
    [InlineData("{\"maximum\": 4}", "pretraining.elastic.minimum", "missing")]
    [InlineData("{\"minimum\": 1, \"maximum\": 3}", "pretraining.elastic.maximum", "not-allowed")]
    [InlineData("{\"minimum\": 4, \"maximum\": 4}", "pretraining.elastic.minimum", "not-allowed")]
    [InlineData("{\"minimum\": 1, \"maximum\": 1}", "pretraining.elastic.maximum", "not-allowed")]
    public void Read_ElasticBoundsThatDoNotFit_AreNamed(string elastic, string path, string code)
    {
        var error = Assert.Single(Elastic(elastic).Errors);

        Assert.Equal((path, code), (error.Path, error.Code));
    }

    [Fact]
    public void Read_ElasticBounds_AreKept() => Assert.Equal(new(1, 4), Elastic("{\"minimum\": 1, \"maximum\": 4}").Spec!.Pretraining!.Elastic);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Read_SlicesThatDivideDataParallelism_AreKept(int slices) => Assert.Equal(slices, Slices(slices).Spec!.Pretraining!.Slices);

    [Fact]
    public void Read_SlicesThatDoNotDivideDataParallelism_AreNamed()
    {
        var error = Assert.Single(Slices(3).Errors);

        Assert.Equal(("pretraining.slices", "not-allowed"), (error.Path, error.Code));
        Assert.Contains("a divisor of 4 is allowed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoSlicesNamed_IsOne() => Assert.Equal(1, SpecSamples.ReadChanged(_ => { }).Spec!.Pretraining!.Slices);

    private static SpecReading Slices(int slices) => SpecSamples.ReadChanged(document =>
    {
        document["logicalShards"] = 4;
        document["pretraining"]!["batchRows"] = 8;
        document["pretraining"]!["parallelism"] = "4x1";
        document["pretraining"]!["slices"] = slices;
        document["finetuning"]!["batchRows"] = 8;
    });

    private static SpecReading Elastic(string elastic) => SpecSamples.ReadChanged(document =>
    {
        document["logicalShards"] = 4;
        document["pretraining"]!["batchRows"] = 8;
        document["pretraining"]!["parallelism"] = "2x1";
        document["pretraining"]!["elastic"] = System.Text.Json.Nodes.JsonNode.Parse(elastic);
        document["finetuning"]!["batchRows"] = 8;
    });

    [Fact]
    public void Read_UnknownField_SuggestsTheNearestName()
    {
        var error = Assert.Single(SpecSamples.ReadChanged(document => document["pretraining"]!["stpes"] = 3).Errors);

        Assert.Equal(("pretraining.stpes", "unknown-field"), (error.Path, error.Code));
        Assert.Contains("Did you mean 'steps'?", error.Message);
    }

    [Fact]
    public void Read_UnknownPreset_NamesTheValueAndWhatIsAllowed()
    {
        var error = Assert.Single(SpecSamples.ReadWith("model", "\"mni\"").Errors);

        Assert.Equal($"\"mni\" is not allowed; allowed: {string.Join(", ", ModelPreset.All.Keys)}. Did you mean 'mini'?", error.Message);
    }

    [Fact]
    public void Read_EmptyObject_NamesEveryRequiredField()
    {
        var errors = SpecSamples.Read("{}").Errors;

        Assert.Equal(["name", "seeds", "model", "rows", "finetuning"], errors.Select(error => error.Path));
        Assert.All(errors, error => Assert.Equal("missing", error.Code));
    }

    [Theory]
    [InlineData("1x2", null)]
    [InlineData("1x6", "Model parallelism 6 is no power of two; 1, 2, 4, 8 and so on are allowed.")]
    [InlineData("1x64", "Model parallelism 64 does not divide the 4 heads (model.heads).")]
    public void Read_ModelParallelism_ThatDoesNotCutTheNetworkEqually_IsRefused(string parallelism, string? sentence)
    {
        var document = JsonNode.Parse(SpecSamples.Small)!;
        document["pretraining"]!["parallelism"] = parallelism;
        var errors = SpecSamples.Read(document.ToJsonString()).Errors;
        Assert.Equal(sentence is null ? [] : new[] { sentence }, errors.Select(static error => error.Message));
        Assert.Equal(sentence is null ? 0 : 1, SpecSamples.Read(document.ToJsonString().Replace("\"mini\"", "{\"preset\":\"mini\",\"dropout\":0}", StringComparison.Ordinal)).Errors.Count);
    }

    [Fact]
    public void Read_ManyErrors_AreAllToldInDocumentOrder()
    {
        var errors = SpecSamples.Read("""
            {
              "nmae": "x",
              "seeds": [1, 1, "two"],
              "model": { "modelWidth": 0 },
              "logicalShards": 4,
              "pretraining": { "steps": -1, "batchRows": 6, "inputLength": 64, "targetLength": 16, "checkpointEvery": 5, "parallelism": "8x3" },
              "rows": [{ "name": "a", "baseline": true }, { "name": "a", "baseline": true, "pretrain": false, "corpus": "c" }],
              "rows": []
            }
            """).Errors;

        Assert.Equal(
            [
                ("nmae", "unknown-field"), ("seeds[1]", "duplicate"), ("seeds[2]", "wrong-type"),
                ("model.feedForwardWidth", "missing"), ("model.heads", "missing"), ("model.headWidth", "missing"),
                ("model.encoderLayers", "missing"), ("model.decoderLayers", "missing"), ("model.modelWidth", "out-of-range"),
                ("pretraining.steps", "out-of-range"), ("pretraining.batchRows", "not-allowed"),
                ("pretraining.parallelism", "not-allowed"), ("pretraining.parallelism", "not-allowed"),
                ("rows[1].name", "duplicate"), ("rows[1].baseline", "not-allowed"), ("rows[1].pretrain", "not-allowed"),
                ("rows[1].corpus", "not-allowed"), ("rows", "duplicate"), ("name", "missing"),
            ],
            errors.Select(error => (error.Path, error.Code)));
    }

    [Theory]
    [InlineData("", "not-json")]
    [InlineData("{", "not-json")]
    [InlineData("name: x", "not-json")]
    [InlineData("{\"name\": \"x\",}", "not-json")]
    [InlineData("{/* comment */}", "not-json")]
    [InlineData("{} {}", "not-json")]
    [InlineData("{\"a\": 01}", "not-json")]
    [InlineData("[]", "wrong-type")]
    [InlineData("null", "wrong-type")]
    [InlineData("\"text\"", "wrong-type")]
    public void Read_NotADocument_IsOneErrorWithoutAPath(string json, string code)
    {
        var error = Assert.Single(SpecSamples.Read(json).Errors);

        Assert.Equal(("", code), (error.Path, error.Code));
    }

    [Fact]
    public void Read_InvalidUtf8_IsNotJson() =>
        Assert.Equal("not-json", Assert.Single(ExperimentSpecReader.Read(new byte[] { (byte)'{', (byte)'"', 0xff, (byte)'"', (byte)':', (byte)'1', (byte)'}' }).Errors).Code);

    [Fact]
    public void Read_ByteOrderMark_IsSkipped() =>
        Assert.Empty(ExperimentSpecReader.Read((byte[])[0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes(SpecSamples.Small)]).Errors);

    [Fact]
    public void Read_TenMegabytes_IsTooLarge() =>
        Assert.Equal("too-large", Assert.Single(ExperimentSpecReader.Read(new byte[10_000_000]).Errors).Code);

    [Fact]
    public void Read_DeepNesting_IsTooLarge() =>
        Assert.Equal("too-large", Assert.Single(SpecSamples.Read(new string('[', 100_000)).Errors).Code);

    [Theory]
    [InlineData("{\"\\ud800\": 1}")]
    [InlineData("{\"a.b\\u0000\": 1}")]
    [InlineData("{\"\": 1}")]
    public void Read_StrangeFieldName_IsQuotedInThePath(string json) =>
        Assert.StartsWith("[\"", SpecSamples.Read(json).Errors[0].Path);

    [Fact]
    public void Read_HalfASurrogatePair_IsNoText()
    {
        var json = SpecSamples.Small.Replace("\"small\"", "\"\\ud800\"");

        Assert.Equal(("name", "wrong-type"), Assert.Single(SpecSamples.Read(json).Errors.Select(error => (error.Path, error.Code))));
    }

    [Fact]
    public void Read_KnownNames_OthersAreRefused()
    {
        var known = new KnownNames { Corpora = ["gutenberg"], Objectives = ["prefix_lm", "span_corruption"], Tasks = ["member_kinds"], Vocabularies = ["sentencepiece:t5/spiece.model"] };

        var errors = SpecSamples.Read(SpecSamples.Small.Replace("\"span_corruption\"", "\"span_coruption\""), known).Errors;

        Assert.Equal(
            ["finetuning.tasks[0]", "pretraining.corpus", "rows[1].objective", "vocabulary"],
            errors.Select(error => error.Path).Order(StringComparer.Ordinal));
        Assert.All(errors, error => Assert.Equal("not-allowed", error.Code));
        Assert.Contains("Did you mean 'span_corruption'?", errors.Single(error => error.Path == "rows[1].objective").Message);
    }

    [Fact]
    public void Read_TenantThatNobodyNamed_IsRefusedWithThoseThatAreThere()
    {
        var known = new KnownNames { Tenants = ["lab", "lab.vision"] };

        var unknown = Assert.Single(SpecSamples.ReadWith("tenant", "\"lab.vison\"", known).Errors);
        var none = Assert.Single(SpecSamples.Read(SpecSamples.Small, known).Errors);

        Assert.Equal(("tenant", "not-allowed"), (unknown.Path, unknown.Code));
        Assert.Contains("allowed: lab, lab.vision. Did you mean 'lab.vision'?", unknown.Message, StringComparison.Ordinal);
        Assert.Equal(("tenant", "not-allowed"), (none.Path, none.Code));
        Assert.Empty(SpecSamples.ReadWith("tenant", "\"lab.vision\"", known).Errors);
        Assert.Empty(SpecSamples.ReadWith("tenant", "\"anybody\"").Errors);
    }

    [Theory]
    [InlineData("span_4_30", true)]
    [InlineData("span_4_x", false)]
    public void Read_ObjectiveWhoseNameHoldsNumbers_IsReadByItsRule(string name, bool sound)
    {
        var known = new KnownNames { Objectives = ["prefix_lm", "span_corruption"], IsObjective = static name => name == "span_4_30" };

        Assert.Equal(sound, SpecSamples.Read(SpecSamples.Small.Replace("\"span_corruption\"", $"\"{name}\""), known).Errors.Count == 0);
    }

    [Theory]
    [InlineData("reviews", true)]
    [InlineData("revues", false)]
    public void Read_TaskThatAUsersFileDescribes_IsKnown(string name, bool sound)
    {
        var known = new KnownNames { Tasks = ["cola"], IsTask = static name => name == "reviews" };

        Assert.Equal(sound, SpecSamples.ReadWith("finetuning.tasks", $"[\"{name}\"]", known).Errors.Count == 0);
    }

    [Theory]
    [InlineData("finetuning.method", "\"adapters\"", "finetuning.method.adapterWidth", "missing")]
    [InlineData("finetuning.method", """{"kind":"all","adapterWidth":8}""", "finetuning.method.adapterWidth", "not-allowed")]
    [InlineData("finetuning.method", "\"some\"", "finetuning.method", "not-allowed")]
    [InlineData("model", """{"preset":"mini","architecture":"language_model","encoderLayers":2}""", "model.encoderLayers", "not-allowed")]
    [InlineData("model", """{"preset":"mini","architecture":"transformer"}""", "model.architecture", "not-allowed")]
    [InlineData("pretraining.precision", "\"float16\"", "pretraining.precision", "not-allowed")]
    public void Read_EngineFieldsThatDoNotFit_AreRefused(string path, string json, string at, string code)
    {
        var error = Assert.Single(SpecSamples.ReadWith(path, json).Errors);

        Assert.Equal((at, code), (error.Path, error.Code));
    }

    [Fact]
    public void Read_DecoderAlone_HasNoEncoder()
    {
        var model = SpecSamples.ReadWith("model", """{"preset":"mini","architecture":"prefix_language_model"}""").Spec!.Model;

        Assert.Equal((0, 2, false), (model.EncoderLayers, model.DecoderLayers, model.HasEncoder));
    }

    [Fact]
    public void Read_NothingToDo_IsRefused()
    {
        var error = Assert.Single(SpecSamples.ReadChanged(document =>
        {
            document.Remove("pretraining");
            document.Remove("finetuning");
            document["rows"] = System.Text.Json.Nodes.JsonNode.Parse("""[{"name": "a"}]""");
        }).Errors);

        Assert.Equal(("finetuning", "missing"), (error.Path, error.Code));
    }

    [Fact]
    public void Read_RowThatDoesNothing_IsRefused() =>
        Assert.Equal(("rows[0].pretrain", "not-allowed"),
            Assert.Single(SpecSamples.ReadChanged(document => document.Remove("finetuning")).Errors.Select(error => (error.Path, error.Code))));
}
