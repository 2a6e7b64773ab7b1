using T5Platform.Data.Readers;

namespace T5Platform.Data.Sets.Known;

/// <summary>GLUE cut MRPC's training file in two by a list of pairs of ids; nobody publishes the parts.</summary>
internal static class MrpcSplit
{
    public const string Whole = "glue/MRPC/msr_paraphrase_train.txt", Ids = "glue/MRPC/dev_ids.tsv";
    public const string Train = "glue/MRPC/train.tsv", Validation = "glue/MRPC/dev.tsv", Test = "glue/MRPC/msr_paraphrase_test.txt";

    /// <summary>Writes both parts beside the file that they come from.</summary>
    public static void Write(string folder)
    {
        var validation = TextLines.Read(Path.Combine(folder, Ids)).Select(static line => line.Text.Split('\t')).Where(static ids => ids.Length > 1)
            .Select(static ids => (ids[0], ids[1])).ToHashSet();
        string? header = null;
        var (train, dev) = (new List<string>(), new List<string>());
        foreach (var (_, text) in TextLines.Read(Path.Combine(folder, Whole)))
        {
            if (header is null)
            {
                header = text;
                train.Add(text);
                dev.Add(text);
                continue;
            }

            (text.Split('\t') is [_, var first, var second, ..] && validation.Contains((first, second)) ? dev : train).Add(text);
        }

        File.WriteAllLines(Path.Combine(folder, Train), train);
        File.WriteAllLines(Path.Combine(folder, Validation), dev);
    }
}
