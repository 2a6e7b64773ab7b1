using T5Platform.Data.Metrics;
using T5Platform.Data.Metrics.Bleu;
using T5Platform.Data.Prompts;
using T5Platform.Data.Readers;

namespace T5Platform.Data.Tasks.Generation;

/// <summary>
/// A translation. A split is two files of one sentence a line, or WMT's SGM files; the second is found by the first's name. A pair of which a
/// side is empty is no example, as in TensorFlow Datasets, whose counts are the study's.
/// </summary>
internal sealed class WmtTask(string name, string from, string to, TaskFiles files, string? directory) : FileTask(directory, files)
{
    public override string Name => name;

    public override IReadOnlyList<IMetric> Metrics { get; } = [new BleuMetric()];

    /// <summary>WMT 2014: validated on newstest2013, tested on newstest2014.</summary>
    public static WmtTask German(string? directory) =>
        new("wmt_ende", "en", "de", new("wmt/en-de/train.en", "wmt/en-de/newstest2013.en", "wmt/en-de/newstest2014.en"), directory);

    /// <summary>WMT 2015: validated on newstest2014, tested on newsdiscusstest2015 (the released task; the paper writes newstest2015).</summary>
    public static WmtTask French(string? directory) =>
        new("wmt_enfr", "en", "fr", new("wmt/en-fr/train.en", "wmt/en-fr/newstest2014.en", "wmt/en-fr/newsdiscusstest2015.en"), directory);

    /// <summary>WMT 2016: validated on newsdev2016, tested on newstest2016.</summary>
    public static WmtTask Romanian(string? directory) =>
        new("wmt_enro", "en", "ro", new("wmt/en-ro/train.en", "wmt/en-ro/newsdev2016.en", "wmt/en-ro/newstest2016.en"), directory);

    /// <summary>Multi30k, captions: small enough to learn on a small machine. Not in the study.</summary>
    public static WmtTask Multi30k(string? directory) =>
        new("multi30k_deen", "de", "en", new("multi30k/train.de", "multi30k/val.de", "multi30k/test_2016_flickr.de"), directory);

    protected override IEnumerable<string> Sources(string path) => [path, ParallelText.Other(path, from, to)];

    public override IEnumerable<TextExample> Read(string path, Split split) =>
        ParallelText.Read(path, ParallelText.Other(path, from, to)).Where(static pair => pair.Source.Length > 0 && pair.Target.Length > 0).Select(pair => new TextExample(LanguageName.Prompt(from, to, pair.Source), pair.Target));
}
