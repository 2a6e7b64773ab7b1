using System.Globalization;
using T5Platform.Benchmarks;
using T5Platform.Benchmarks.Memory;

if (args is [MemoryBenchmark.OneCase, var name])
{
    Console.Out.Write(MemoryBenchmark.MeasureHere(name).ToString("R", CultureInfo.InvariantCulture));
    return 0;
}

return new BenchmarkProgram(Console.Out).Run(args);
