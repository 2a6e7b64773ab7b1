using T5Platform.Data.Tasks;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Tasks;

/// <summary>Every file of real data in its original format reads without error, with the count that its README gives.</summary>
[Trait("speed", "integration")]
public sealed class SharedDataTests(ITestOutputHelper output)
{
    private static readonly (string Task, string File, Split Split, int Examples)[] Files =
    [
        ("cola", "glue/CoLA/train.tsv", Split.Train, 8_551),
        ("cola", "glue/CoLA/dev.tsv", Split.Validation, 1_043),
        ("sst2", "glue/SST-2/train.tsv.gz", Split.Train, 67_349),
        ("sst2", "glue/SST-2/dev.tsv", Split.Validation, 872),
        ("sst2", "glue/SST-2/test.tsv", Split.Test, 1_821),
        ("mrpc", "glue/MRPC/train.tsv", Split.Train, 3_668),
        ("mrpc", "glue/MRPC/dev.tsv", Split.Validation, 408),
        ("mrpc", "glue/MRPC/msr_paraphrase_train.txt.gz", Split.Train, 4_076),
        ("mrpc", "glue/MRPC/msr_paraphrase_test.txt", Split.Test, 1_725),
        ("stsb", "glue/STS-B/train.tsv", Split.Train, 5_749),
        ("stsb", "glue/STS-B/dev.tsv", Split.Validation, 1_500),
        ("stsb", "glue/STS-B/test.tsv", Split.Test, 1_379),
        ("rte", "glue/RTE/train.tsv", Split.Train, 2_490),
        ("rte", "glue/RTE/dev.tsv", Split.Validation, 277),
        ("rte", "glue/RTE/test.tsv", Split.Test, 3_000),
        ("qnli", "glue/QNLI/dev.tsv", Split.Validation, 5_463),
        ("qnli", "glue/QNLI/train.subset9k.tsv.gz", Split.Train, 8_999),
        ("qnli", "glue/QNLI/dev_from_train.subset1k.tsv", Split.Validation, 1_000),
        ("qqp", "glue/QQP/train.subset9k.tsv.gz", Split.Train, 8_999),
        ("qqp", "glue/QQP/dev_from_train.subset1k.tsv", Split.Validation, 1_000),
        ("qqp", "glue/QQP/extra.subset23k.tsv.gz", Split.Train, 23_496),
        ("mnli", "glue/MNLI/train.subset9k.tsv.gz", Split.Train, 8_999),
        ("mnli", "glue/MNLI/dev_from_train.subset1k.tsv", Split.Validation, 1_000),
        ("mnli", "glue/MNLI/train.kshot480_fullcols.tsv", Split.Train, 480),
        ("snli", "glue/SNLI/train.subset9k.tsv.gz", Split.Train, 8_999),
        ("snli", "glue/SNLI/dev_from_train.subset1k.tsv", Split.Validation, 1_000),
        ("wnli", "glue/WNLI/train.tsv", Split.Train, 635),
        ("wnli", "glue/WNLI/dev.tsv", Split.Validation, 71),
        ("boolq", "superglue/BoolQ/val.jsonl", Split.Validation, 3_270),
        ("boolq", "superglue/BoolQ/train32.jsonl", Split.Train, 32),
        ("boolq", "superglue/BoolQ/dev32.jsonl", Split.Train, 32),
        ("cb", "superglue/CB/val.jsonl", Split.Validation, 56),
        ("cb", "superglue/CB/train32.jsonl", Split.Train, 32),
        ("cb", "superglue/CB/dev32.jsonl", Split.Train, 32),
        ("copa", "superglue/COPA/train.jsonl", Split.Train, 400),
        ("copa", "superglue/COPA/val.jsonl", Split.Validation, 100),
        ("copa", "superglue/COPA/test_labelled.jsonl", Split.Test, 500),
        ("copa", "superglue/COPA/train32.jsonl", Split.Train, 32),
        ("copa", "superglue/COPA/dev32.jsonl", Split.Train, 32),
        ("multirc", "superglue/MultiRC/val.jsonl", Split.Validation, 4_848),
        ("superglue_rte", "superglue/RTE/train.jsonl", Split.Train, 2_490),
        ("superglue_rte", "superglue/RTE/val.jsonl", Split.Validation, 277),
        ("superglue_rte", "superglue/RTE/train32.jsonl", Split.Train, 32),
        ("superglue_rte", "superglue/RTE/dev32.jsonl", Split.Train, 32),
        ("wsc", "superglue/WSC/val.jsonl", Split.Validation, 104),
        ("wsc", "superglue/WSC/train32.jsonl", Split.Validation, 32),
        ("wsc", "superglue/WSC/dev32.jsonl", Split.Validation, 32),
        ("wic", "superglue/WiC/val.jsonl", Split.Validation, 638),
        ("wic", "superglue/WiC/train32.jsonl", Split.Train, 32),
        ("wic", "superglue/WiC/dev32.jsonl", Split.Train, 32),
        ("squad", "squad/squad-dev-half.v1.1-format.json", Split.Validation, 2_910),
        ("squad", "squad/train.disjoint-from-xquad.v1.1-format.json", Split.Train, 2_575),
        ("squad", "squad/xquad.en.json", Split.Validation, 1_190),
        ("cnn_dailymail", "cnndm/allennlp_cnn_stories.jsonl", Split.Validation, 20),
        ("cnn_dailymail", "cnndm/realsumm_cnndm_test100.jsonl", Split.Test, 100),
        ("cnn_dailymail", "cnndm/cnn_dailymail_200.csv", Split.Test, 200),
        ("wmt_ende", "wmt/en-de/newstest2009.en", Split.Train, 2_525),
        ("wmt_ende", "wmt/en-de/newstest2010.en", Split.Train, 2_489),
        ("wmt_ende", "wmt/en-de/newstest2011.en", Split.Train, 3_003),
        ("wmt_ende", "wmt/en-de/newstest2012.en", Split.Train, 3_003),
        ("wmt_ende", "wmt/en-de/newstest2013.en", Split.Validation, 3_000),
        ("wmt_ende", "wmt/en-de/newstest2014.en", Split.Test, 3_003),
        ("wmt_enfr", "wmt/en-fr/newstest2009.en", Split.Train, 2_525),
        ("wmt_enfr", "wmt/en-fr/newstest2010.en", Split.Train, 2_489),
        ("wmt_enfr", "wmt/en-fr/newstest2011.en", Split.Train, 3_003),
        ("wmt_enfr", "wmt/en-fr/newstest2012.en", Split.Train, 3_003),
        ("wmt_enfr", "wmt/en-fr/newstest2013.en", Split.Train, 3_000),
        ("wmt_enfr", "wmt/en-fr/newstest2014.en", Split.Validation, 3_003),
        ("wmt_enfr", "wmt/en-fr/newsdiscusstest2015.en", Split.Test, 1_500),
        ("wmt_enro", "wmt/en-ro/newstest2016.en", Split.Test, 1_999),
        ("multi30k_deen", "multi30k/train.de.gz", Split.Train, 29_000),
        ("multi30k_deen", "multi30k/val.de.gz", Split.Validation, 1_014),
        ("multi30k_deen", "multi30k/test_2016_flickr.de.gz", Split.Test, 1_000),
    ];

    [Fact]
    public void EveryFile_Reads_WithThePublishedCount()
    {
        var data = SharedFiles.Path("data");
        var catalogue = new DataCatalogue(new DataLocations { CacheDirectory = data, DataDirectory = data }, TimeProvider.System);
        output.WriteLine($"{"task",-16}{"file",-60}{"examples",10}");
        foreach (var (name, file, split, expected) in Files)
        {
            var task = (FileTask)catalogue.Task(name);
            var examples = task.Read(Path.Combine(data, file), split).ToList();
            output.WriteLine($"{name,-16}{file,-60}{examples.Count,10}");
            Assert.True(expected == examples.Count, $"{file} has {examples.Count} examples instead of {expected}.");
            Assert.All(examples, static example => Assert.True(example.Inputs.Length > 0 && example.Targets is not null));
        }

        // These have several examples a line; their README counts lines.
        foreach (var (name, file) in new[] { ("multirc", "superglue/MultiRC/train32.jsonl"), ("multirc", "superglue/MultiRC/dev32.jsonl"), ("record", "superglue/ReCoRD/train32.jsonl"), ("record", "superglue/ReCoRD/dev32.jsonl") })
        {
            var examples = ((FileTask)catalogue.Task(name)).Read(Path.Combine(data, file), Split.Train).ToList();
            output.WriteLine($"{name,-16}{file,-60}{examples.Count,10}");
            Assert.Equal(32, File.ReadLines(Path.Combine(data, file)).Count());
            Assert.True(examples.Count > 32);
        }
    }

    [Fact]
    public void EveryTask_WithoutItsFiles_SaysWhatWasLookedFor()
    {
        using var empty = new TemporaryDirectory();
        var catalogue = new DataCatalogue(new DataLocations { CacheDirectory = empty.Path, DataDirectory = empty.Path, DotnetRoot = empty.Path }, TimeProvider.System);
        Assert.All(DataCatalogue.TaskNames, name =>
            Assert.Contains(empty.Path, Assert.Throws<DataNotFoundException>(() => FirstSplit(catalogue.Task(name))).Message, StringComparison.Ordinal));
    }

    private static object FirstSplit(ITextTask task) =>
        task is FileTask files ? task.Examples(Enum.GetValues<Split>().First(split => files.Files.Of(split) is not null)) : task.Examples(Split.Train);
}
