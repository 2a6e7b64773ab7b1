using System.Reflection;
using System.Runtime.CompilerServices;
using Orleans;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Shards;
using T5Platform.Contracts.Specs;

namespace T5Platform.Contracts.Tests;

/// <summary>
/// One value of each wire type, with every numbered member set to something that is not its default, always the same: what the
/// golden files are made of.
/// </summary>
internal static class Samples
{
    private static readonly DateTimeOffset Moment = new(2026, 2, 3, 4, 5, 6, 789, TimeSpan.FromHours(1));

    /// <summary>Which type stands for an abstract one inside others.</summary>
    private static readonly Dictionary<Type, Type> Standing = new()
    {
        [typeof(ShardFact)] = typeof(StepCompleted),
        [typeof(ShardWork)] = typeof(TrainingWork),
        [typeof(TrainingData)] = typeof(PretrainingData),
    };

    /// <summary>Types of Contracts that Orleans serialises and that have values of their own.</summary>
    public static IReadOnlyList<Type> WireTypes { get; } =
        [.. typeof(Contracts.Ids.RunId).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(GenerateSerializerAttribute), false) && !type.IsAbstract)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)];

    public static object Of(Type type) => Of(type, 1);

    /// <summary>The numbered members of a wire type, its base's after its own.</summary>
    public static IReadOnlyList<(uint Id, PropertyInfo Property)> Members(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => (property.GetCustomAttribute<IdAttribute>()?.Id, property))
            .Where(member => member.Id is not null)
            .Select(member => (member.Id!.Value, member.property))];

    private static object Of(Type type, int number)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying, number);
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!;
        if (Simple(type, number) is { } simple)
            return simple;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return ListOf(type.GetGenericArguments()[0]);
        if (type == typeof(IReadOnlyDictionary<string, int>))
            return new Dictionary<string, int> { ["key"] = 7 };
        return Filled(type.IsAbstract ? Standing[type] : type);
    }

    private static object? Simple(Type type, int number) =>
        type == typeof(string) ? $"text-{number}"
        : type == typeof(int) ? 100 + number
        : type == typeof(long) ? 5_000_000_000L + number
        : type == typeof(float) ? 0.1f + number
        : type == typeof(double) ? 0.1 + number
        : type == typeof(bool) ? true
        : type == typeof(Guid) ? new Guid(number, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
        : type == typeof(DateTimeOffset) ? Moment
        : null;

    private static Array ListOf(Type item)
    {
        var list = Array.CreateInstance(item, 2);
        list.SetValue(Of(item, 1), 0);
        list.SetValue(Of(item, 2), 1);
        return list;
    }

    private static object Filled(Type type)
    {
        var value = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
            property.SetValue(value, Of(property.PropertyType, property.GetCustomAttribute<IdAttribute>() is { } id ? (int)id.Id + 1 : 1));
        return value;
    }
}
