namespace T5Platform.Data.Features;

/// <summary>One value of an example: text, a number, token ids, or a list of values.</summary>
public abstract record Feature
{
    private Feature()
    {
    }

    /// <summary>Items along the first axis; of a text or number 0.</summary>
    public abstract int Length { get; }

    /// <summary>Items along the first axis, from one on.</summary>
    public abstract Feature Slice(int start, int count);

    /// <summary>The same with every innermost list of ids changed.</summary>
    public abstract Feature Innermost(Func<int[], int[]> change);

    /// <summary>Token ids.</summary>
    public sealed record Ids(int[] Values) : Feature
    {
        /// <inheritdoc/>
        public override int Length => Values.Length;

        /// <inheritdoc/>
        public override Feature Slice(int start, int count) => new Ids(Values.AsSpan(start, count).ToArray());

        /// <inheritdoc/>
        public override Feature Innermost(Func<int[], int[]> change) => new Ids(change(Values));
    }

    /// <summary>Values one after the other: rows of ids, texts, numbers.</summary>
    public sealed record List(IReadOnlyList<Feature> Items) : Feature
    {
        /// <inheritdoc/>
        public override int Length => Items.Count;

        /// <inheritdoc/>
        public override Feature Slice(int start, int count) => new List([.. Items.Skip(start).Take(count)]);

        /// <inheritdoc/>
        public override Feature Innermost(Func<int[], int[]> change) => new List([.. Items.Select(item => item.Innermost(change))]);
    }

    /// <summary>Text.</summary>
    public sealed record Text(string Value) : Feature
    {
        /// <inheritdoc/>
        public override int Length => 0;

        /// <inheritdoc/>
        public override Feature Slice(int start, int count) => this;

        /// <inheritdoc/>
        public override Feature Innermost(Func<int[], int[]> change) => this;
    }

    /// <summary>A number that is no token.</summary>
    public sealed record Number(double Value) : Feature
    {
        /// <inheritdoc/>
        public override int Length => 0;

        /// <inheritdoc/>
        public override Feature Slice(int start, int count) => this;

        /// <inheritdoc/>
        public override Feature Innermost(Func<int[], int[]> change) => this;
    }
}
