using System.Collections;

namespace T5Platform.Data.Caching;

/// <summary>A list whose items are made when asked for.</summary>
internal sealed class LazyList<T>(int count, Func<int, T> at) : IReadOnlyList<T>
{
    public int Count => count;

    public T this[int index] =>
        index >= 0 && index < count
            ? at(index)
            : throw new ArgumentOutOfRangeException(nameof(index), index, $"The list has {count} items.");

    public IEnumerator<T> GetEnumerator() => Enumerable.Range(0, count).Select(at).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
