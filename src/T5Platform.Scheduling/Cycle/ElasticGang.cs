using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Knowledge;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Cycle;

/// <summary>A gang that may be larger or smaller, running or waiting, and the size that it should have.</summary>
internal sealed class ElasticGang
{
    private readonly int[] _choices;
    private int _choice = -1;

    /// <param name="elastic">What it may have.</param>
    /// <param name="cut">How it is cut, or asks to be.</param>
    /// <param name="seconds">What it still needs, cut so.</param>
    /// <param name="waiter">Itself, if it waits.</param>
    /// <param name="occupant">Itself, if it runs.</param>
    public ElasticGang(Elasticity elastic, Parallelism cut, double seconds, Waiter? waiter, Occupant? occupant)
    {
        (Elastic, Model, Waiter, Occupant) = (elastic, cut.Model, waiter, occupant);
        Work = Math.Max(1, seconds) * elastic.Speed(cut.Data);
        _choices = [.. elastic.Choices];
    }

    public Elasticity Elastic { get; }

    public int Model { get; }

    /// <summary>Whether it may be made so large.</summary>
    public Func<int, bool> Worth { get; init; } = _ => true;

    /// <summary>What is left to do, in the unit of its speeds.</summary>
    public double Work { get; }

    public Waiter? Waiter { get; }

    public Occupant? Occupant { get; }

    /// <summary>The data parallelism that it should have; 0 when it should wait.</summary>
    public int Target => _choice < 0 ? 0 : _choices[_choice];

    /// <summary>Data parallelism that it may have, up to its target, the largest first.</summary>
    public IEnumerable<Parallelism> UpToTarget => _choices.Take(Math.Max(1, _choice + 1)).Reverse().Select(data => new Parallelism(data, Model));

    /// <summary>Data parallelism above one size, up to its target, the largest first.</summary>
    public IEnumerable<Parallelism> Above(int data) => UpToTarget.TakeWhile(each => each.Data > data);

    /// <summary>
    /// The next size that is worth taking, with at most so many devices more: of all larger ones the one that brings the most for each
    /// device, for a doubling may bring more than its first half. Null when none brings anything.
    /// </summary>
    public Raise? Next(int devices)
    {
        Raise? best = null;
        for (var choice = _choice + 1; choice < _choices.Length && DevicesFor(choice) <= devices; choice++)
            if (Worth(_choices[choice]) && Brings(choice) is var brings and > 0 && (best is null || brings > best.Brings))
                best = new(choice, DevicesFor(choice), brings);
        return best;
    }

    /// <summary>Devices that it has and should not have.</summary>
    public int MayFree => Target > 0 && Occupant is { } occupant ? occupant.Devices - (Target * Model) : 0;

    /// <summary>The largest size not below its target that leaves so many of its devices; its target when none does.</summary>
    public Parallelism Freeing(int devices) => new(
        _choices.Where(data => data >= Target && Occupant!.Devices - (data * Model) >= devices).DefaultIfEmpty(Target).Max(), Model);

    /// <summary>Devices that it takes for its least size; 0 when there are not enough.</summary>
    public int TakeLeast(int devices)
    {
        if (_choices.Length == 0 || DevicesFor(0) > devices)
            return 0;
        _choice = 0;
        return Target * Model;
    }

    public void Take(Raise raise) => _choice = raise.Choice;

    private int DevicesFor(int choice) => (_choices[choice] - Target) * Model;

    /// <summary>What a size adds to how much of what is left is done in a second, for each device: what ends soonest gains the most.</summary>
    private double Brings(int choice) =>
        (Elastic.Speed(_choices[choice]) - (_choice < 0 ? 0 : Elastic.Speed(Target))) / DevicesFor(choice) / Work;
}
