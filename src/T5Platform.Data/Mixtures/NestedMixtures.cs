namespace T5Platform.Data.Mixtures;

/// <summary>Mixtures whose members are tasks or mixtures: a mixture's rate is shared among its tasks by their own rates, and a task reached twice gets the sum.</summary>
/// <param name="mixtures">Members and their rates, by name of the mixture. Any other name is a task.</param>
public sealed class NestedMixtures(IReadOnlyDictionary<string, IReadOnlyList<(string Name, double Rate)>> mixtures)
{
    /// <summary>Rates of a mixture's tasks.</summary>
    /// <exception cref="UnknownNameException">There is no such mixture.</exception>
    /// <exception cref="ArgumentException">It has no members, or is a member of itself.</exception>
    public IReadOnlyDictionary<string, double> Rates(string mixture) => Rates(mixture, []);

    private Dictionary<string, double> Rates(string mixture, IReadOnlyList<string> outer)
    {
        if (!mixtures.TryGetValue(mixture, out var members)) throw new UnknownNameException("mixture", mixture, mixtures.Keys);
        if (members.Count == 0) throw new ArgumentException($"Mixture {mixture} has no members.", nameof(mixture));
        if (outer.Contains(mixture)) throw new ArgumentException($"Mixture {mixture} is a member of itself.", nameof(mixture));
        var rates = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, rate) in members)
        {
            if (!mixtures.ContainsKey(name))
            {
                rates[name] = rates.GetValueOrDefault(name) + rate;
                continue;
            }

            var inner = Rates(name, [.. outer, mixture]);
            var sum = inner.Values.Sum();
            foreach (var (task, own) in inner) rates[task] = rates.GetValueOrDefault(task) + (sum == 0 ? 0 : rate * own / sum);
        }

        return rates;
    }
}
