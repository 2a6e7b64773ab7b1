using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Conformance.Goldens.Networks;
using T5Platform.Conformance.Vectors;
using T5Platform.Model;
using T5Platform.Model.Decoding;

namespace T5Platform.Conformance.Goldens.Decoding;

/// <summary>A half-trained network and what it decodes: decode.safetensors beside the weights.</summary>
internal sealed class DecodeKind : IGoldenKind
{
    public string Topic => "decode";

    public bool Recognises(string path) => File.Exists(Path.Combine(path, "decode.safetensors"));

    public void Compare(string path, CaseList cases)
    {
        using var scope = NewDisposeScope();
        var meta = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(path, "meta.json"))).RootElement;
        using var model = GoldenNetwork.Create(meta.Required("config"), TensorFile.Read(path, "weights.safetensors"));
        var io = TensorFile.Read(path, "decode.safetensors");
        foreach (var name in io.Keys.Where(static name => name.EndsWith(".ids", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            if (name.StartsWith("greedy", StringComparison.Ordinal)) CompareGreedy(model, io, name, cases);
            else CompareBeams(model, io, name[..^".ids".Length], cases);
        }

        if (io.TryGetValue("greedy.logits_teacher_forced", out var logits)) CompareLogits(model, io, logits, cases);
    }

    private static void CompareBeams(T5Model model, IReadOnlyDictionary<string, Tensor> io, string name, CaseList cases) =>
        cases.Run($"{name}/settings", id =>
        {
            new BeamComparison(model, io, name, cases).Compare();
            return CaseResult.Pass(id);
        });

    private static void CompareGreedy(T5Model model, IReadOnlyDictionary<string, Tensor> io, string name, CaseList cases)
    {
        var expected = io[name]; // [B, start + emitted, padded with 0]
        var most = (int)expected.shape[1] - 1;
        for (var row = 0; row < expected.shape[0]; row++)
        {
            var number = row;
            long[] wanted = [.. expected[row].data<long>().ToArray().Skip(1).TakeWhile(static id => id != GreedyDecoder.EndOfSequence)];
            cases.Equal($"{name}/row {row}", wanted, () => GreedyDecoder.Decode(
                model, Row(io["input_ids"], number), most, Row(io["attention_mask"], number).to(ScalarType.Bool))[0].Select(static id => (long)id));
        }

        cases.Equal($"{name}/batch", [.. expected.data<long>()], () =>
            GreedyDecoder.Decode(model, io["input_ids"], most, io["attention_mask"].to(ScalarType.Bool)).SelectMany(ids => Padded(ids, most)));
    }

    private static Tensor Row(Tensor rows, int row) => rows.narrow(0, row, 1);

    /// <summary>A row as the golden has it: the start, what was emitted with its end, padding.</summary>
    private static long[] Padded(int[] ids, int most)
    {
        var row = new long[most + 1];
        for (var i = 0; i < ids.Length; i++) row[i + 1] = ids[i];
        if (ids.Length < most) row[ids.Length + 1] = GreedyDecoder.EndOfSequence;
        return row;
    }

    private static void CompareLogits(T5Model model, IReadOnlyDictionary<string, Tensor> io, Tensor expected, CaseList cases) =>
        cases.Within("greedy.logits_teacher_forced", model.Config.TieEmbeddings ? 1e-4 : 1e-3, () =>
        {
            using var untracked = no_grad();
            var fed = io["greedy.ids"].narrow(1, 0, expected.shape[1]);
            return Distances.Largest(expected, model.Forward(io["input_ids"], fed, io["attention_mask"].to(ScalarType.Bool)));
        });
}
