namespace T5Platform.Benchmarks;

/// <summary>A claim about speed, measured beside what it is compared with, in one run.</summary>
internal interface IBenchmark
{
    /// <summary>The figure that its limit is about.</summary>
    /// <exception cref="MissingToolException">What it is compared with is not here.</exception>
    double Measure(TextWriter log);
}
