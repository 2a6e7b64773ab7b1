using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace T5Platform.Study.Sweeps;

/// <summary>The trials of a sweep: they follow from its definition, and each from its own number and the fields' names, whatever the others are. Pure.</summary>
public static class SweepTrials
{
    /// <summary>Most trials of a sweep.</summary>
    public const int Most = 1_000;

    /// <summary>All of them, by number.</summary>
    public static IReadOnlyList<SweepTrial> Of(SweepDefinition sweep)
    {
        ArgumentNullException.ThrowIfNull(sweep);
        return [.. Enumerable.Range(1, sweep.Trials).Select(number => new SweepTrial(number, sweep.Method == SweepMethod.Grid ? Place(sweep.Fields, number - 1) : Drawn(sweep, number)))];
    }

    /// <summary>Combinations of a grid; more than an <c>int</c> holds are as many as it holds.</summary>
    public static int Combinations(IEnumerable<SweepField> fields) => (int)Math.Min(
        int.MaxValue, fields.OfType<SweepField.Values>().Aggregate(1L, static (product, field) => Math.Min(int.MaxValue, product * field.Json.Count)));

    /// <summary>A place of the grid, the last field the fastest.</summary>
    private static List<SweepValue> Place(IReadOnlyList<SweepField> fields, int index)
    {
        var values = new List<SweepValue>();
        foreach (var field in fields.OfType<SweepField.Values>().Reverse())
        {
            values.Insert(0, new(field.Path, field.Json[index % field.Json.Count]));
            index /= field.Json.Count;
        }

        return values;
    }

    private static IReadOnlyList<SweepValue> Drawn(SweepDefinition sweep, int number) =>
        [.. sweep.Fields.Select(field => new SweepValue(field.Path, Drawn(field, Uniform(sweep.Seed, number, field.Path))))];

    private static string Drawn(SweepField field, double at) => field switch
    {
        SweepField.Values values => values.Json[(int)(at * values.Json.Count)],
        // Four digits: what people read and write, and no last bit of a logarithm that machines might disagree on.
        SweepField.Range range => double.Parse(
            (range.InLog ? InLog(range.Least, range.Greatest, at) : range.Least + (at * (range.Greatest - range.Least))).ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            .ToString("R", CultureInfo.InvariantCulture),
        SweepField.WholeRange whole => Math.Clamp(
            whole.InLog ? (long)Math.Floor(InLog(whole.Least, whole.Greatest + 1.0, at)) : whole.Least + (long)(at * (whole.Greatest - whole.Least + 1.0)), whole.Least, whole.Greatest)
            .ToString(CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"Nothing can be drawn of {field}."),
    };

    private static double InLog(double least, double greatest, double at) => Math.Exp(Math.Log(least) + (at * (Math.Log(greatest) - Math.Log(least))));

    /// <summary>In [0, 1), from the field's name: another field beside it changes nothing.</summary>
    private static double Uniform(long seed, int trial, string path)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}/{trial}/{path}")));
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) >> 11) * (1.0 / (1UL << 53));
    }
}
