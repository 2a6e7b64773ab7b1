using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Knowledge;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Cycle;

/// <summary>A gang that may be larger or smaller, running or waiting, and the size that it should have.</summary>
internal sealed class ElasticGang
{
    private readonly int[] _choices;
    private int _choice = -1;

    public ElasticGang(Elasticity elastic, int model, Waiter? waiter, Occupant? occupant)
    {
        (Elastic, Model, Waiter, Occupant) = (elastic, model, waiter, occupant);
        _choices = [.. elastic.Choices];
    }

    public Elasticity Elastic { get; }

    public int Model { get; }

    public Waiter? Waiter { get; }

    public Occupant? Occupant { get; }

    /// <summary>The data parallelism that it should have; 0 when it should wait.</summary>
    public int Target => _choice < 0 ? 0 : _choices[_choice];

    /// <summary>Data parallelism that it may have, up to its target, the largest first.</summary>
    public IEnumerable<Parallelism> UpToTarget => _choices.Take(Math.Max(1, _choice + 1)).Reverse().Select(data => new Parallelism(data, Model));

    /// <summary>Data parallelism above one size, up to its target, the largest first.</summary>
    public IEnumerable<Parallelism> Above(int data) => UpToTarget.TakeWhile(each => each.Data > data);

    /// <summary>Devices that the next size takes more; null when there is none.</summary>
    public int? NextCosts => _choice + 1 < _choices.Length ? (_choices[_choice + 1] - Target) * Model : null;

    /// <summary>Speed that the next size brings, as a share of the least one's, for each device that it takes.</summary>
    public double NextBrings => NextCosts is { } devices
        ? (Elastic.Speed(_choices[_choice + 1]) - (_choice < 0 ? 0 : Elastic.Speed(Target))) / Elastic.Speed(_choices[0]) / devices
        : 0;

    public void Raise() => _choice++;
}
