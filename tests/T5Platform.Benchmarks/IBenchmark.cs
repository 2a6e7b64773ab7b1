namespace T5Platform.Benchmarks;

/// <summary>Claims about speed, measured beside what they are compared with, in one run.</summary>
internal interface IBenchmark
{
    /// <summary>The figures that limits are about.</summary>
    /// <exception cref="MissingToolException">What they are compared with is not here.</exception>
    IEnumerable<Figure> Measure(TextWriter log);
}
