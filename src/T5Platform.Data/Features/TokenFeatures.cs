namespace T5Platform.Data.Features;

/// <summary>Steps on ids, each from one example to one.</summary>
public static class TokenFeatures
{
    /// <summary>Keeps the last so many of a feature (SeqIO's <c>truncate_inputs_left</c>).</summary>
    public static FeatureExample KeepLast(FeatureExample example, string name, int? length) => length is not { } most || example[name].Length <= most
        ? example
        : example.With(name, example[name].Slice(example[name].Length - most, most));

    /// <summary>Joins the ids of examples and leaves out every 0; other features are lost (T5's <c>reduce_concat_tokens</c>).</summary>
    public static IEnumerable<FeatureExample> Join(IEnumerable<FeatureExample> examples, string name, int count) =>
        examples.Chunk(count).Select(group => new FeatureExample(
            [new(name, new Feature.Ids([.. group.SelectMany(example => example.Ids(name)).Where(static id => id != 0)]))]));

    /// <summary>All ids as one stream that is cut every so many tokens (T5's <c>concatenate_and_split_to_fixed_length</c>).</summary>
    public static IEnumerable<FeatureExample> JoinAndCut(IEnumerable<FeatureExample> examples, string name, int length) =>
        examples.SelectMany(example => example.Ids(name)).Chunk(length).Select(ids => new FeatureExample([new(name, new Feature.Ids(ids))]));

    /// <summary>Ids shifted right by one, with a start in front.</summary>
    public static int[] ShiftRight(int[] ids, int start = 0) => ids.Length == 0 ? [] : [start, .. ids[..^1]];

    /// <summary>
    /// Inputs that are too long are cut to a window, drawn among those that hold the answer's first occurrence. Null where they do
    /// not hold the answer (T5's <c>trivia_qa_truncate_inputs</c>).
    /// </summary>
    public static FeatureExample? KeepAnswer(FeatureExample example, int length, Randomness.RandomStream random)
    {
        var (inputs, answer) = (example.Ids("inputs"), example.Ids("targets"));
        if (inputs.Length <= length) return example;
        var at = inputs.AsSpan().IndexOf(answer);
        if (at < 0) return null;
        var first = Math.Max(0, at + answer.Length - length);
        var last = Math.Max(first, Math.Min(inputs.Length - length, at));
        return example.With("inputs", example["inputs"].Slice(first + random.NextInt(last - first + 1), length));
    }
}
