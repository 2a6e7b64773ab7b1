using T5Platform.Model.Attending;
using T5Platform.Model.Configuration;
using T5Platform.Model.Sequences;

namespace T5Platform.Model.Decoding;

/// <summary>Prepares decoding from inputs, for any architecture.</summary>
internal static class NextTokens
{
    /// <summary>Reads the inputs [B, S]; at most so many tokens will be asked for.</summary>
    public static IncrementalDecoder Of(T5Model model, Tensor inputIds, long tokens, Tensor? visible = null)
    {
        var shown = visible ?? T5Model.Visible(inputIds);                            // [B, S]
        if (model.Encoder is null) return OfJoined(model, inputIds, shown, tokens);
        var mask = AttentionMask.Padding(shown, model.Type);                         // [B, 1, 1, S]
        return new(model, model.EncodeMasked(inputIds, mask), mask, tokens);
    }

    /// <summary>
    /// Rows are aligned at their ends, padding before them: then every distance to what is decoded later is that of places, in all rows alike.
    /// </summary>
    private static IncrementalDecoder OfJoined(T5Model model, Tensor inputIds, Tensor visible, long tokens)
    {
        var (rows, length) = ((int)inputIds.shape[0], (int)inputIds.shape[1] + 1);
        var (ids, shown) = (inputIds.cpu().flatten().data<long>().ToArray(), visible.cpu().flatten().data<bool>().ToArray());
        var (prompt, seen) = (new int[rows * length], new bool[rows * length]);
        for (var row = 0; row < rows; row++)
        {
            var at = (row + 1) * length;
            var kept = Enumerable.Range(row * (length - 1), length - 1).Where(place => shown[place]).Select(place => (int)ids[place]).ToArray();
            if (!JoinedRows.IsNothing(kept))
            {
                at -= kept.Length;
                kept.CopyTo(prompt, at);
                seen.AsSpan(at, kept.Length).Fill(true);
            }

            seen[--at] = true; // the start
        }

        var isSeen = tensor(seen, [rows, length], device: model.Device);
        var padding = AttentionMask.Padding(isSeen, model.Type);                     // [B, 1, 1, P]
        var segments = isSeen.to(ScalarType.Int64);
        var prefix = model.Config.Architecture == Architecture.PrefixLanguageModel ? isSeen : null;
        var mask = AttentionMask.Causal(prefix, segments, length, model.Type, model.Device);
        return new(model, tensor(prompt, [rows, length], ScalarType.Int64, model.Device), padding, mask, tokens);
    }
}
